import { useCall } from '../../api/use-call.ts'
import { institutionText } from '../../text/institution.ts'
import { RebuildBar } from '../import/rebuild-bar.tsx'

/** How many words are not in the directory yet, and the way to bring them in. */
export function WaitingBar() {
  const waiting = useCall('institution.countWaiting', {}).data?.waiting ?? 0
  return (
    <RebuildBar
      isWaiting={waiting > 0}
      text={waiting > 0 ? institutionText.waiting(waiting) : institutionText.noWaiting}
      done={() => institutionText.rebuilt}
    />
  )
}
