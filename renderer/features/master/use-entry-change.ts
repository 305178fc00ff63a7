import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import type { MasterEditKind } from '../../../shared/domain/master-edit.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import type { ChangeNoteValue } from './change-note.tsx'

const NO_NOTE = { reason: '', source: '', verifiedBy: '' }

/** An entry while it is changed, and its three ways out: saved, not used any more, as shipped. */
export function useEntryChange(
  file: string,
  row: MasterEntryRow | null,
  start: Record<string, unknown>,
  onDone: () => void,
) {
  const { today } = useSession()
  const [entry, setEntry] = useState<Record<string, unknown>>(row?.entry ?? start)
  const [note, setNote] = useState<ChangeNoteValue>({ ...NO_NOTE, effectiveFrom: today })
  const command = useCommand('masterEdit.save')
  const send = (kind: MasterEditKind) => {
    const change = { kind, entry: kind === 'changed' ? entry : null, ...note }
    // What is no day is refused by the contract at its field.
    const effectiveFrom = (note.effectiveFrom ?? '') as LocalDate
    command.mutate(
      { file, key: row?.key ?? null, version: row?.version ?? 0, ...change, effectiveFrom },
      {
        onError: (error) => error.wire.fields === undefined && notifyProblem(error),
        onSuccess: () => {
          notifications.show({ message: masterEditText.saved })
          onDone()
        },
      },
    )
  }
  return {
    entry,
    setEntry,
    note,
    setNote,
    send,
    isBusy: command.isPending,
    errors: command.error?.wire.fields,
  }
}
