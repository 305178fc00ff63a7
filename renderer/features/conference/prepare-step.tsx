import { Button, Stack, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ConferenceView } from '../../../shared/contract/conference.ts'
import type { Missing } from '../../../shared/domain/conference-missing.ts'
import { agendaMinutes } from '../../../shared/domain/conference-template.ts'
import type { ConferenceStep } from '../../../shared/domain/conference.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { conferenceText } from '../../text/conference.ts'
import panel from '../../ui/panel.module.css'
import { MissingList } from './missing-list.tsx'
import { PartyInfo } from './party-info.tsx'
import classes from './prepare-step.module.css'
import { Newcomers, Refill } from './refill.tsx'
import type { ConferenceDraft } from './use-conference-draft.ts'

/** ②準備: what is missing, the sheet to carry into the room, the agenda with its minutes. */
export function PrepareStep({
  view,
  draft,
  missing,
  newcomers,
  patientId,
  onOpen,
}: {
  view: ConferenceView
  draft: ConferenceDraft
  missing: readonly Missing[]
  newcomers: readonly TeamMember[]
  patientId: string
  onOpen: (step: ConferenceStep) => void
}) {
  return (
    <div className={classes.frame}>
      <section className={panel.box} aria-label={conferenceText.prepareTitle}>
        <Title order={2} size="h6" mb={4}>
          {conferenceText.prepareTitle}
        </Title>
        {missing.length === 0 && <Text size="sm">{conferenceText.nothingMissing}</Text>}
        <MissingList missing={missing} label={conferenceText.prepareTitle} here="prepare" onOpen={onOpen} />
      </section>
      <Stack gap="sm">
        <section className={panel.box} aria-label={conferenceText.printSheet}>
          <Button
            component={Link}
            href={`/patients/${patientId}/papers?kind=conference-sheet`}
            leftSection={<IconPrinter size={17} aria-hidden />}
            fullWidth
          >
            {conferenceText.printSheet}
          </Button>
          <Text size="xs" mt={4}>
            {conferenceText.sheetHint}
          </Text>
          <Newcomers newcomers={newcomers} />
          <Refill view={view} draft={draft} />
        </section>
        <section className={panel.box} aria-label={conferenceText.partiesTitle}>
          <PartyInfo attendees={draft.body.attendees} parties={view.parties} onlyPresent={false} />
        </section>
      </Stack>
      <Agenda view={view} />
    </div>
  )
}

function Agenda({ view }: { view: ConferenceView }) {
  const { template } = view
  return (
    <section className={panel.box} aria-label={conferenceText.agendaTitle}>
      <Title order={2} size="h6" mb={4}>
        {conferenceText.agendaTitle}
        <Text span size="xs" ml={6} fw={400}>
          {conferenceText.agendaTotal(agendaMinutes(template))}
        </Text>
      </Title>
      <ol className={classes.agenda}>
        {template.items.map(({ sectionId, title, minutes }) => (
          <li key={sectionId}>
            {title}
            {minutes !== null && (
              <span className={classes.minutes}>{conferenceText.agendaMinutes(minutes)}</span>
            )}
          </li>
        ))}
      </ol>
      <Text size="xs" mt={6}>
        {template.title}　{conferenceText.templateSource(template.source, template.verified)}
      </Text>
    </section>
  )
}
