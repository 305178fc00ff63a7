import { Button, Group } from '@mantine/core'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import { common } from '../../text/common.ts'
import { masterEditText } from '../../text/master-edit.ts'
import type { useEntryChange } from './use-entry-change.ts'

type FootProps = {
  readonly row: MasterEntryRow | null
  /** Entries of this master can be taken out. */
  readonly isOpen: boolean
  readonly mayEdit: boolean
  readonly onClose: () => void
  readonly change: ReturnType<typeof useEntryChange>
}

/** Saved, not used any more, or as it was shipped. */
export function Foot({ row, isOpen, mayEdit, change, onClose }: FootProps) {
  const isOurs = row !== null && row.shipped !== null && row.state !== 'shipped'
  return (
    <Group justify="flex-end" gap="xs">
      {mayEdit && isOurs && (
        <Button
          variant="default"
          loading={change.isBusy}
          title={masterEditText.resetHint}
          onClick={() => change.send('shipped')}
        >
          {masterEditText.reset}
        </Button>
      )}
      {mayEdit && row !== null && isOpen && row.state !== 'removed' && (
        <Button variant="default" color="red" loading={change.isBusy} onClick={() => change.send('removed')}>
          {masterEditText.remove}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {common.cancel}
      </Button>
      {mayEdit && (
        <Button type="submit" loading={change.isBusy}>
          {common.save}
        </Button>
      )}
    </Group>
  )
}
