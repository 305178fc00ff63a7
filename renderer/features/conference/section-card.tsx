import { Button, Text } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TemplateItem } from '../../../shared/domain/conference-template.ts'
import type { ConferenceSection } from '../../../shared/domain/conference.ts'
import { conferenceText } from '../../text/conference.ts'
import { CellText } from './cell-text.tsx'
import classes from './section-card.module.css'

/** Every section's first field carries this, for the keys that go from section to section. */
export const SECTION_FOCUS = 'section'

/** One section of the page: grey while it is only what the patient's data say, confirmed when the room agreed. */
export function SectionCard({
  section,
  item,
  no,
  onChange,
  onLeave,
  children,
}: {
  section: ConferenceSection
  item: TemplateItem | undefined
  no: number
  onChange: (section: ConferenceSection) => void
  onLeave: () => void
  children?: ReactNode
}) {
  const { title, text, isPrefilled, isConfirmed } = section
  return (
    <section className={classes.card} aria-label={title} data-confirmed={isConfirmed}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h3 className={classes.title}>
            {no}. {title}
          </h3>
          {item?.minutes !== null && item !== undefined && (
            <Text size="xs" className={classes.minutes}>
              {conferenceText.minutes(item.minutes)}
            </Text>
          )}
          {isPrefilled && !isConfirmed && (
            <Text size="xs" className={classes.origin}>
              <IconCircleDashed size={13} aria-hidden /> {conferenceText.prefilled}
            </Text>
          )}
        </div>
        <Button
          size="compact-xs"
          variant={isConfirmed ? 'filled' : 'default'}
          leftSection={isConfirmed ? <IconCheck size={14} aria-hidden /> : undefined}
          aria-pressed={isConfirmed}
          aria-label={conferenceText.sectionConfirm(title)}
          onClick={() =>
            onChange({ ...section, isConfirmed: !isConfirmed, isPrefilled: isPrefilled && isConfirmed })
          }
        >
          {isConfirmed ? conferenceText.confirmedSection : conferenceText.confirmSection}
        </Button>
      </header>
      {item !== undefined && <Guidance item={item} />}
      {children ?? (
        <CellText
          label={title}
          value={text}
          rows={2}
          maxLength={8000}
          isGrey={isPrefilled}
          focusKey={SECTION_FOCUS}
          onBlur={onLeave}
          onChange={(next) => onChange({ ...section, text: next, isPrefilled: false, isConfirmed: false })}
        />
      )}
    </section>
  )
}

function Guidance({ item }: { item: TemplateItem }) {
  if (item.guidance === '' && item.prompts.length === 0) return null
  return (
    <p className={classes.guidance}>
      {item.guidance}
      {item.prompts.length > 0 && (
        <>
          {' '}
          {conferenceText.prompts}
          {item.prompts.join('／')}
        </>
      )}
    </p>
  )
}
