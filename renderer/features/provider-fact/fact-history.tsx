import { Modal, Text } from '@mantine/core'
import type { FactRow } from '../../../shared/contract/provider-fact.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { factText } from '../../text/provider-fact.ts'
import { CallStates } from '../../ui/call-states.tsx'
import table from '../../ui/data-table.module.css'
import { shortDay } from '../../ui/short-day.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

type FactHistoryProps = {
  readonly providerId: ProviderId
  readonly row: FactRow
  readonly onClose: () => void
}

/** Every answer that was ever written to this, the newest first. */
export function FactHistory({ providerId, row, onClose }: FactHistoryProps) {
  useReturnFocus()
  const found = useCall('providerFact.history', { providerId, code: row.code })
  const { columns } = factText
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={factText.historyTitle(row.word)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <CallStates of={found}>
        {(states) =>
          states.length === 0 ? (
            <Text size="sm">{factText.historyEmpty}</Text>
          ) : (
            <table className={table.grid}>
              <thead>
                <tr>
                  <th>{columns.day}</th>
                  <th>{columns.answer}</th>
                  <th>{columns.who}</th>
                  <th>{columns.until}</th>
                  <th>{columns.note}</th>
                </tr>
              </thead>
              <tbody>
                {states.map((state) => (
                  <tr key={state.version}>
                    <td>{state.confirmedOn === null ? '―' : shortDay(state.confirmedOn)}</td>
                    <td>{state.answerWord === '' ? factText.unknown : state.answerWord}</td>
                    <td>
                      {[state.confirmedBy || state.updatedByName, state.confirmedHow]
                        .filter(Boolean)
                        .join('・')}
                    </td>
                    <td>{state.validUntil === null ? factText.ageless : shortDay(state.validUntil)}</td>
                    <td>{state.note}</td>
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
