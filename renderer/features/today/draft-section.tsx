import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { todayText } from '../../text/today.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { ConferenceTable } from '../conference/conference-table.tsx'
import { TodaySection } from './today-section.tsx'

type Rows = CallOutput<'conference.list'>

/** Records of meetings that were held and are not confirmed. */
export function DraftSection({ asked }: { asked: CallInput<'conference.list'> }) {
  const { today } = useSession()
  const list = useCall('conference.list', asked)
  const drafts = (rows: Rows) =>
    rows.filter(({ heldOn, state }) => heldOn !== null && heldOn < today && state !== 'confirmed')
  return (
    <TodaySection
      title={todayText.sections.drafts}
      count={list.data === undefined ? undefined : drafts(list.data).length}
      empty={todayText.noDrafts}
    >
      <CallStates of={list}>{(rows) => <ConferenceTable rows={drafts(rows)} withDay />}</CallStates>
    </TodaySection>
  )
}
