import { Badge, Text } from '@mantine/core'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import { masterEditText } from '../../text/master-edit.ts'

/** 変更あり · 追加 · 使わない · 予定あり; nothing where it is as shipped. */
export function StateBadge({ row }: { row: MasterEntryRow }) {
  const word = masterEditText.states[row.state]
  return (
    <>
      {word !== '' && <Badge variant="outline">{word}</Badge>}
      {row.isShippedNewer && (
        <Text size="xs" c="orange.9">
          {masterEditText.newerShipped}
        </Text>
      )}
    </>
  )
}
