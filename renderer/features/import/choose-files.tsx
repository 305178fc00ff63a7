import { ActionIcon, Button, FileButton, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { OpenedFile } from '../../../shared/contract/import-views.ts'
import { call, CallError } from '../../api/client.ts'
import { importText } from '../../text/import.ts'
import { Problem } from '../../ui/problem.tsx'
import { sendFile } from './send-file.ts'
import classes from './import.module.css'

type ChooseFilesProps = {
  readonly files: readonly OpenedFile[]
  readonly onFiles: (change: (before: readonly OpenedFile[]) => readonly OpenedFile[]) => void
  readonly isLocked: boolean
}

/** Reads each chosen file through at once: a wrong one is refused before anything else is asked. */
export function ChooseFiles({ files, onFiles, isLocked }: ChooseFilesProps) {
  const [reading, setReading] = useState('')
  const [problems, setProblems] = useState<readonly CallError[]>([])
  const read = async (list: readonly File[]) => {
    setProblems([])
    for (const file of list) {
      setReading(file.name)
      try {
        const preview = await sendFile(file)
        onFiles((before) => [...before.filter(({ name }) => name !== preview.name), preview])
      } catch (error) {
        const problem = error instanceof CallError ? error : new CallError({ code: 'unreadable-file' })
        setProblems((before) => [...before, problem])
      }
    }
    setReading('')
  }
  return (
    <>
      <FileButton
        multiple
        accept=".csv,.txt,.tsv,.zip,.xlsx,text/csv"
        disabled={isLocked || reading !== ''}
        onChange={(list) => void read(list)}
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileSpreadsheet size={17} aria-hidden />}>
            {importText.choose}
          </Button>
        )}
      </FileButton>
      <Text size="xs" className={classes.quiet}>
        {importText.chooseHint}
      </Text>
      <Text size="sm" role="status">
        {reading === '' ? '' : importText.reading(reading)}
      </Text>
      {problems.map((problem, index) => (
        <Problem key={index} error={problem} />
      ))}
      <ul className={classes.files}>
        {files.map((file) => (
          <File
            key={file.fileId}
            file={file}
            onRemove={() => {
              onFiles((before) => before.filter(({ fileId }) => fileId !== file.fileId))
              void call('import.removeFile', { fileId: file.fileId })
            }}
          />
        ))}
      </ul>
    </>
  )
}

function File({ file, onRemove }: { file: OpenedFile; onRemove: () => void }) {
  return (
    <li className={classes.file}>
      <div>
        <strong>{file.name}</strong>{' '}
        {file.tables.map(({ name, kind, encoding }) => (
          <div key={name}>
            {kind === null ? importText.unknownTable(name) : importText.tableLine(name, encoding)}
          </div>
        ))}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={importText.removeFile(file.name)}
        onClick={onRemove}
      >
        <IconX size={17} aria-hidden />
      </ActionIcon>
    </li>
  )
}
