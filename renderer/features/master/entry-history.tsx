import { Text } from '@mantine/core'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import type { MasterField } from '../../../shared/domain/master-fields.ts'
import { useCall } from '../../api/use-call.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { DifferenceList } from './difference-list.tsx'

type EntryHistoryProps = {
  readonly file: string
  readonly fields: readonly MasterField[]
  readonly row: MasterEntryRow
}

/** Every change of an entry, the newest first, with what it changed. */
export function EntryHistory({ file, fields, row }: EntryHistoryProps) {
  const history = useCall('masterEdit.history', { file, key: row.key })
  const lines = history.data ?? []
  return (
    <details>
      <summary>
        {masterEditText.history}（{lines.length}）
      </summary>
      {lines.length === 0 && <Text size="xs">{masterEditText.noHistory}</Text>}
      {lines.map(({ version, kind, effectiveFrom, byName, reason, source, verifiedBy, entry }, at) => (
        <div key={version}>
          <Text size="xs" mt={4}>
            {masterEditText.historyLine(version, masterEditText.kinds[kind], dayTextWithYear(effectiveFrom))}
            {'　'}
            {[byName, reason, source, verifiedBy].filter(Boolean).join('／')}
          </Text>
          {entry !== null && (
            <DifferenceList
              fields={fields}
              before={lines[at + 1]?.entry ?? row.shipped ?? {}}
              after={entry}
            />
          )}
        </div>
      ))}
    </details>
  )
}

/** Ours beside what the program brings. */
export function ShippedDifference({ fields, row }: Pick<EntryHistoryProps, 'fields' | 'row'>) {
  if (row.shipped === null || row.state === 'shipped' || row.state === 'removed') return null
  return (
    <details open={row.isShippedNewer}>
      <summary>{masterEditText.fromShipped}</summary>
      <DifferenceList fields={fields} before={row.shipped} after={row.entry} />
    </details>
  )
}
