import { Button, Group, Text, Title } from '@mantine/core'
import { IconCalendarPlus, IconFileText, IconUserPlus } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useSession } from '../../app/session-context.ts'
import { addDays, localDate } from '../../../shared/domain/local-date.ts'
import type { ConferenceView } from '../../../shared/contract/conference.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { conferenceText } from '../../text/conference.ts'
import panel from '../../ui/panel.module.css'
import { DateTable } from './date-table.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import { Newcomers, Refill } from './refill.tsx'
import classes from './schedule-step.module.css'
import type { ConferenceDraft } from './use-conference-draft.ts'

const MAX_DATES = 10
const MAX_INVITEES = 30

/** ①日程調整: dates × invitees with ○△×, then one of the dates is the day. */
export function ScheduleStep({
  view,
  draft,
  newcomers,
  patientId,
}: {
  view: ConferenceView
  draft: ConferenceDraft
  newcomers: readonly TeamMember[]
  patientId: string
}) {
  const { candidateDates, invitees } = draft.body
  const { today } = useSession()
  const addDate = () =>
    draft.change((body) => {
      const last = body.candidateDates.at(-1)?.on ?? localDate(today)
      const on = addDays(last < today ? localDate(today) : last, 1)
      return {
        ...body,
        candidateDates: [...body.candidateDates, { on, time: body.candidateDates.at(-1)?.time ?? '' }],
      }
    })
  const addInvitee = () =>
    draft.change((body) => ({ ...body, invitees: [...body.invitees, { name: '', answers: [] }] }))
  return (
    <div className={classes.frame}>
      <section aria-label={conferenceText.scheduleTitle}>
        <Title order={2} size="h6">
          {conferenceText.scheduleTitle}
        </Title>
        <Text size="xs" mb={6}>
          {candidateDates.length === 0 ? conferenceText.noDates : conferenceText.scheduleHint}
        </Text>
        <DateTable draft={draft} />
        <Group gap="xs" mt={6}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarPlus size={15} aria-hidden />}
            disabled={candidateDates.length >= MAX_DATES}
            onClick={addDate}
          >
            {conferenceText.addDate}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserPlus size={15} aria-hidden />}
            disabled={invitees.length >= MAX_INVITEES}
            onClick={addInvitee}
          >
            {conferenceText.addInvitee}
          </Button>
        </Group>
      </section>
      <section className={panel.box} aria-label={conferenceText.fixedTitle}>
        <Title order={2} size="h6" mb={4}>
          {conferenceText.fixedTitle}
        </Title>
        <MeetingFields draft={draft} />
        <Button
          component={Link}
          href={`/patients/${patientId}/papers?kind=conference-invitation`}
          size="xs"
          variant="default"
          fullWidth
          leftSection={<IconFileText size={15} aria-hidden />}
        >
          {conferenceText.invitation}
        </Button>
        <Newcomers newcomers={newcomers} />
        {newcomers.length > 0 && <Refill view={view} draft={draft} />}
      </section>
    </div>
  )
}
