import type { CallInput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { todayText } from '../../text/today.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { ConferenceTable } from '../conference/conference-table.tsx'
import { TodaySection } from './today-section.tsx'

/** Who sits at the table today. */
export function MeetingSection({ asked }: { asked: CallInput<'conference.list'> }) {
  const { today } = useSession()
  const list = useCall('conference.list', asked)
  const count = list.data?.filter(({ heldOn }) => heldOn === today).length
  return (
    <TodaySection title={todayText.sections.meetings} count={count} empty={todayText.noMeetings}>
      <CallStates of={list}>
        {(rows) => <ConferenceTable rows={rows.filter(({ heldOn }) => heldOn === today)} withDay={false} />}
      </CallStates>
    </TodaySection>
  )
}
