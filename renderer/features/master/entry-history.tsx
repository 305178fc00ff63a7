import { Text } from '@mantine/core'
import { useCall } from '../../api/use-call.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'

/** Every change of an entry, the newest first. */
export function EntryHistory({ file, entryKey }: { file: string; entryKey: string }) {
  const history = useCall('masterEdit.history', { file, key: entryKey })
  const lines = history.data ?? []
  return (
    <details>
      <summary>
        {masterEditText.history}（{lines.length}）
      </summary>
      {lines.length === 0 && <Text size="xs">{masterEditText.noHistory}</Text>}
      {lines.map(({ version, kind, effectiveFrom, byName, reason, source, verifiedBy }) => (
        <Text size="xs" key={version} mt={4}>
          {masterEditText.historyLine(version, masterEditText.kinds[kind], dayTextWithYear(effectiveFrom))}
          {'　'}
          {[byName, reason, source, verifiedBy].filter(Boolean).join('／')}
        </Text>
      ))}
    </details>
  )
}
