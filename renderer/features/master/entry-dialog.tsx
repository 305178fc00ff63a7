import { Modal, Stack, Text } from '@mantine/core'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import type { MasterField } from '../../../shared/domain/master-fields.ts'
import { common } from '../../text/common.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { ChangeNote } from './change-note.tsx'
import { Foot } from './entry-foot.tsx'
import { EntryField } from './entry-field.tsx'
import { EntryHistory } from './entry-history.tsx'
import { useEntryChange } from './use-entry-change.ts'

type EntryDialogProps = {
  readonly file: string
  readonly fields: readonly MasterField[]
  /** null adds an entry. */
  readonly row: MasterEntryRow | null
  readonly mayEdit: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
}

const EMPTY: Record<MasterField['kind'], unknown> = {
  text: '',
  number: 0,
  boolean: false,
  words: [],
  choice: '',
  choices: [],
  json: null,
}

const blank = (fields: readonly MasterField[]) =>
  Object.fromEntries(
    fields
      .filter(({ isRequired }) => isRequired)
      .map(({ name, kind, isNullable }) => [name, isNullable ? null : EMPTY[kind]]),
  )

/** Code and key tell an entry apart; they are written once. */
const isKeyField = (name: string) => name === 'code' || name === 'id' || name === 'fact'

/** An entry of any master: its fields, why it is changed, and its history. */
export function EntryDialog(props: EntryDialogProps) {
  const { file, fields, row, mayEdit, isOpen, onClose } = props
  const change = useEntryChange(file, row, blank(fields), onClose)
  const title = row === null ? masterEditText.add : masterEditText.editOf(row.label)
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        noValidate
        onKeyDown={guardConversion}
        onSubmit={(event) => {
          event.preventDefault()
          change.send('changed')
        }}
      >
        <Stack gap={8}>
          {fields.map((field) => (
            <EntryField
              key={field.name}
              field={field}
              value={change.entry[field.name]}
              error={change.errors?.[`entry.${field.name}`]}
              isReadOnly={!mayEdit || (row !== null && isKeyField(field.name))}
              onChange={(value) => change.setEntry({ ...change.entry, [field.name]: value })}
            />
          ))}
          {row?.isShippedNewer === true && (
            <Text size="sm" c="orange.9">
              {masterEditText.newerShipped}
            </Text>
          )}
          {mayEdit && <ChangeNote value={change.note} errors={change.errors} onChange={change.setNote} />}
          {row !== null && <EntryHistory file={file} entryKey={row.key} />}
          <Foot row={row} isOpen={isOpen} mayEdit={mayEdit} change={change} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
