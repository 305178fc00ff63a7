import { Text } from '@mantine/core'
import { useCall } from '../../api/use-call.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { RebuildBar } from '../import/rebuild-bar.tsx'
import { sumOf } from '../import/sum-of.ts'

const KINDS_FILE = 'provider-kinds.json'

/** Masters by which 届出 are read: the roles that they give. */
const READ_BY: readonly string[] = ['notification-legends.json', KINDS_FILE]

/** 届出 that were imported are read again by the legends of today, on the spot. */
export function LegendBar({ file, mayEdit }: { file: string; mayEdit: boolean }) {
  const isReadBy = READ_BY.includes(file)
  const standing = useCall('masterEdit.legendStanding', {}, { enabled: isReadBy }).data
  if (!isReadBy || standing === undefined || !standing.isImported) return null
  const { isWaiting } = standing
  const text = isWaiting ? masterEditText.legendWaiting : masterEditText.legendHolds
  return (
    <>
      <RebuildBar
        isWaiting={isWaiting && mayEdit}
        text={text}
        done={({ sections }) => masterEditText.legendDone(sumOf(sections, 'reread'))}
      />
      {file === KINDS_FILE && <Text size="xs">{masterEditText.kindsElsewhere}</Text>}
    </>
  )
}
