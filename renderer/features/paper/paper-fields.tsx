import { Text, Title } from '@mantine/core'
import type { PaperRef } from '../../../shared/contract/paper.ts'
import type { PaperDraftSection } from '../../../shared/domain/paper-draft.ts'
import { paperText } from '../../text/paper.ts'
import { CandidateField } from './candidate-field.tsx'
import { DoctorPart } from './doctor-part.tsx'
import { DOCTOR_SECTION_ID } from './focus-on.ts'
import { PaperField } from './paper-field.tsx'
import classes from './paper-fields.module.css'
import type { PaperWriting } from './use-paper-draft.ts'

type PaperFieldsProps = {
  readonly asked: PaperRef
  readonly writing: PaperWriting
  readonly attendingDoctor: string
  readonly isReadOnly: boolean
}

/** All fields of the paper in their sections. */
export function PaperFields(props: PaperFieldsProps) {
  const { sections } = props.writing.draft
  return sections
    .filter(({ fields, isDoctorPart }) => fields.length > 0 || isDoctorPart)
    .map((section) => <Section key={section.id} section={section} {...props} />)
}

function Section({ section, ...props }: PaperFieldsProps & { section: PaperDraftSection }) {
  const { asked, writing, attendingDoctor, isReadOnly } = props
  const { id, title, fields, isDoctorPart } = section
  const isList = asked.kind === 'family-candidates' && id !== 'about' && id !== 'closing'
  const shown = fields.filter(({ value }) => value.trim() !== '').length
  return (
    <section
      className={classes.section}
      aria-label={title}
      {...(isDoctorPart ? { id: DOCTOR_SECTION_ID, tabIndex: -1 } : {})}
    >
      <Title order={3} size="h6" className={classes.title}>
        {title}
        {isList && (
          <Text span size="xs" ml={8}>
            {paperText.showCount(shown, fields.length)}
          </Text>
        )}
      </Title>
      {isDoctorPart && <DoctorPart {...{ asked, writing, attendingDoctor, isReadOnly }} />}
      {fields.map((field) => {
        const onWrite = (text: string | null) => writing.write(field.id, text)
        return isList ? (
          <CandidateField key={field.id} {...{ field, isReadOnly, onWrite }} />
        ) : (
          <PaperField
            key={field.id}
            {...{ field, isReadOnly, onWrite }}
            isTyped={Object.hasOwn(writing.typed, field.id)}
          />
        )
      })}
    </section>
  )
}
