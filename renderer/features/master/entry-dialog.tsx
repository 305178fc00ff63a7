import { Modal, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import type { MasterField } from '../../../shared/domain/master-fields.ts'
import { OWN_KEY } from '../../../shared/domain/master-edit.ts'
import { common } from '../../text/common.ts'
import { fieldText } from '../../text/fields.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { blankEntry, freeCode } from './blank-entry.ts'
import { ChangeNote } from './change-note.tsx'
import { Foot } from './entry-foot.tsx'
import { EntryHistory, ShippedDifference } from './entry-history.tsx'
import { type Facts, FieldScopeContext } from './field-scope.ts'
import { FieldStack } from './field-stack.tsx'
import { hasPlaces, placesAsWords } from './place-text.ts'
import { AskedTrialPanel } from './asked-trial-panel.tsx'
import { NeedsTrialPanel } from './needs-trial-panel.tsx'
import { OrderTrialPanel } from './order-trial-panel.tsx'
import { TeamTrialPanel } from './team-trial-panel.tsx'
import classes from './trial.module.css'
import { useEntryChange } from './use-entry-change.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

type EntryDialogProps = {
  readonly file: string
  readonly master: CallOutput<'masterEdit.open'>
  readonly facts: Facts
  /** null adds an entry. */
  readonly row: MasterEntryRow | null
  readonly onClose: () => void
}

const WIDTH = 860
const WIDE = 1240
const PAUSE_MS = 300

/** Beside a weight stands what it does. */
const TRIALS: Readonly<Record<string, typeof OrderTrialPanel>> = {
  'candidate-conditions.json': OrderTrialPanel,
  'team-weights.json': TeamTrialPanel,
}

/** Rules that tell what is asked of providers for whom. */
const ASKING: readonly string[] = ['target-rules.json', 'insurance-rules.json', 'visit-times.json']

/** Code and key tell an entry apart; they are written once. */
const isKeyField = (name: string) => name === 'code' || name === 'id' || name === 'fact'

/** Of a new entry the code is proposed: it must only be free. */
function newEntry(fields: readonly MasterField[], rows: readonly MasterEntryRow[]): Record<string, unknown> {
  const entry = blankEntry(fields)
  const keys = rows.map(({ key }) => key)
  const hasPrefix = keys.every((key) => key.includes(':'))
  const prefixes = new Set(keys.map((key) => `${key.split(':')[0]}:`))
  const [only = ''] = prefixes
  if (hasPrefix && prefixes.size > 1) return entry
  if (entry['code'] === '') entry['code'] = freeCode(hasPrefix ? only : '', keys)
  return entry
}

/** An entry of any master, or what the master says as a whole: its fields, why they are changed, and their history. */
export function EntryDialog({ file, master, facts, row, onClose }: EntryDialogProps) {
  useReturnFocus()
  const { mayEdit, lists } = master
  const isOwn = row?.key === OWN_KEY
  const fields = isOwn ? master.own.fields : master.fields
  const [start] = useState(() => row?.entry ?? newEntry(fields, master.rows))
  const change = useEntryChange(file, row, start, onClose)
  const [isLeaving, setLeaving] = useState(false)
  const isDirty = mayEdit && (change.entry !== start || change.note.reason !== '')
  const Weights = isOwn || row === null ? undefined : TRIALS[file]
  const isAsking = !isOwn && ASKING.includes(file)
  const isWide = Weights !== undefined || isAsking || master.isOfNeeds
  const [tried] = useDebouncedValue(change.entry, PAUSE_MS)
  const leave = () => (isDirty ? setLeaving(true) : onClose())
  const named = row === null ? masterEditText.add : masterEditText.editOf(placesAsWords(row.label))
  const title = isOwn ? masterEditText.wholeMaster : mayEdit ? named : placesAsWords(row?.label ?? '')
  return (
    <Modal
      opened
      onClose={leave}
      size={isWide ? WIDE : WIDTH}
      title={title}
      closeOnClickOutside={!isDirty}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <FieldScopeContext value={{ file, lists, facts, errors: change.errors ?? {}, isReadOnly: !mayEdit }}>
        <div className={isWide ? classes.desk : undefined}>
          <form
            noValidate
            onKeyDown={guardConversion}
            onSubmit={(event) => {
              event.preventDefault()
              change.send('changed')
            }}
          >
            <LeaveGuard isDirty={isDirty} />
            {hasPlaces(start) && (
              <Text size="xs" mb={6}>
                {masterEditText.placeHint}
              </Text>
            )}
            <FieldStack
              fields={fields}
              path="entry"
              entry={change.entry}
              isFixed={(name) => row !== null && !isOwn && isKeyField(name)}
              onChange={change.setEntry}
            />
            <Stack gap={8} mt="md">
              {row?.isShippedNewer === true && (
                <Text size="sm" c="orange.9">
                  {masterEditText.newerShipped}
                </Text>
              )}
              {mayEdit && <ChangeNote value={change.note} errors={change.errors} onChange={change.setNote} />}
              {row !== null && <ShippedDifference fields={fields} row={row} />}
              {row !== null && <EntryHistory file={file} fields={fields} row={row} />}
              <Foot
                row={row}
                isOpen={master.isOpen && !isOwn}
                mayEdit={mayEdit}
                change={change}
                onClose={leave}
              />
            </Stack>
          </form>
          {Weights !== undefined && row !== null && <Weights entryKey={row.key} entry={tried} />}
          {isAsking && <AskedTrialPanel file={file} entryKey={row?.key ?? null} entry={tried} />}
          {master.isOfNeeds && <NeedsTrialPanel file={file} entryKey={row?.key ?? null} entry={tried} />}
        </div>
      </FieldScopeContext>
      {isLeaving && <LeaveQuestion onStay={() => setLeaving(false)} onLeave={onClose} />}
    </Modal>
  )
}

function LeaveQuestion({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <ConfirmDialog
      title={fieldText.leaveTitle}
      cancel={fieldText.stay}
      confirm={fieldText.leave}
      isDanger
      onClose={onStay}
      onConfirm={onLeave}
    >
      <Text size="sm">{fieldText.leaveHint}</Text>
    </ConfirmDialog>
  )
}
