import { Modal, Text } from '@mantine/core'
import type { BedKindWord } from '../../../shared/domain/bed-board.ts'
import { useCall } from '../../api/use-call.ts'
import { bedStanceText, bedText } from '../../text/bed-board.ts'
import { common } from '../../text/common.ts'
import { CallStates } from '../../ui/call-states.tsx'
import table from '../../ui/data-table.module.css'
import { dayText } from '../../ui/day-text.ts'
import { timeText } from '../../ui/time-text.ts'
import type { BedTarget } from './bed-board-page.tsx'
import classes from './bed-board.module.css'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

type BedHistoryDialogProps = {
  readonly kinds: readonly BedKindWord[]
  readonly target: BedTarget
  readonly onClose: () => void
}

/** Everything told of one institution's beds, the newest first. */
export function BedHistoryDialog({ kinds, target, onClose }: BedHistoryDialogProps) {
  useReturnFocus()
  const history = useCall('bedBoard.history', { providerId: target.providerId })
  return (
    <Modal
      opened
      onClose={onClose}
      size={960}
      title={bedText.historyOf(target.name)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <CallStates of={history}>
        {(states) =>
          states.length === 0 ? (
            <Text size="sm">{bedText.noHistory}</Text>
          ) : (
            <table className={`${table.lines} ${classes.history}`}>
              <thead>
                <tr>
                  {bedText.historyColumns.map((word) => (
                    <th key={word} scope="col">
                      {word}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {states.map((state) => (
                  <tr key={state.id}>
                    <td>{timeText(state.asOf)}</td>
                    <th scope="row">
                      {kinds.find(({ code }) => code === state.bedKind)?.word ?? state.bedKind}
                    </th>
                    <td>
                      {bedStanceText[state.stance]} {state.free !== null && bedText.free(state.free)}
                    </td>
                    <td>{state.conditions}</td>
                    <td>{bedText.until(dayText(state.validUntil))}</td>
                    <td className={classes.quiet}>{state.toldBy}</td>
                    <td className={classes.quiet}>{state.recordedByName}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </CallStates>
    </Modal>
  )
}
