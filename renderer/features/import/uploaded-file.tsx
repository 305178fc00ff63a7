import { ActionIcon, Button, Progress, Text } from '@mantine/core'
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import type { OpenedFile, OpenedTable } from '../../../shared/contract/import-views.ts'
import type { ListSource } from '../../../shared/domain/list-mapping.ts'
import { importText, sourceKindText } from '../../text/import.ts'
import { Problem } from '../../ui/problem.tsx'
import { tableKey, type UnknownTable } from './use-mappings.ts'
import type { Upload } from './use-uploads.ts'
import classes from './import.module.css'

type UploadedFileProps = {
  readonly file: Upload
  readonly mappings: ReadonlyMap<string, ListSource | null>
  readonly onRemove: () => void
  readonly onAssign: (table: UnknownTable) => void
}

/** A chosen file: how far it is, then what each of its tables is. */
export function UploadedFile({ file, mappings, onRemove, onAssign }: UploadedFileProps) {
  const { name, size, opened, error } = file
  return (
    <li className={classes.file}>
      <div>
        <strong>{name}</strong> <span className={classes.quiet}>{importText.sizeText(size)}</span>
        {opened === null && error === null && <Sending sent={file.sent} />}
        {error !== null && <Problem error={error} />}
        {opened !== null && <Tables opened={opened} mappings={mappings} onAssign={onAssign} />}
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={importText.removeFile(name)} onClick={onRemove}>
        <IconX size={17} aria-hidden />
      </ActionIcon>
    </li>
  )
}

function Sending({ sent }: { sent: number }) {
  return (
    <>
      <Text size="xs" role="status">
        {sent < 1 ? importText.sending(sent) : importText.opening}
      </Text>
      <Progress aria-label={importText.progress} value={sent * 100} size="sm" animated={sent >= 1} />
    </>
  )
}

type TablesProps = Pick<UploadedFileProps, 'mappings' | 'onAssign'> & { readonly opened: OpenedFile }

function Tables({ opened, mappings, onAssign }: TablesProps) {
  if (opened.holds === 'boundaries') return <Known word={sourceKindText('boundaries')} />
  const isAmong = opened.tables.some(({ kind }) => kind !== null)
  return opened.tables.map((table) => (
    <Table
      key={table.name}
      table={table}
      title={opened.tables.length > 1 ? table.name : ''}
      mapping={mappings.get(tableKey(opened.fileId, table.name)) ?? null}
      isAmong={isAmong}
      onAssign={() => onAssign({ fileId: opened.fileId, table })}
    />
  ))
}

function Known({ word, note = '' }: { word: string; note?: string }) {
  return (
    <Text size="sm">
      <IconCheck size={14} aria-hidden className={classes.good} /> {word}{' '}
      {note !== '' && <span className={classes.technical}>（{note}）</span>}
    </Text>
  )
}

type TableProps = {
  readonly table: OpenedTable
  readonly title: string
  readonly mapping: ListSource | null
  readonly isAmong: boolean
  readonly onAssign: () => void
}

function Table({ table, title, mapping, isAmong, onAssign }: TableProps) {
  const front = title === '' ? '' : `${title}：`
  if (table.kind !== null && table.kind !== 'list')
    return <Known word={`${front}${sourceKindText(table.kind)}`} note={importText.encoding(table.encoding)} />
  return (
    <div className={classes.unknown}>
      {mapping === null ? (
        <Text size="sm" fw={isAmong ? 400 : 700}>
          <IconQuestionMark size={14} aria-hidden /> {front}
          {isAmong ? importText.unknownAmong : importText.unknownKind}
        </Text>
      ) : (
        <Known word={`${front}${importText.mapped(mapping.name)}`} />
      )}
      <Button size="compact-xs" variant="default" onClick={onAssign}>
        {mapping === null ? importText.assign : importText.changeMapping}
      </Button>
    </div>
  )
}
