import { ActionIcon, Button, FileButton, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { FilePreview } from '../../../shared/contract/import.ts'
import { call, CallError } from '../../api/client.ts'
import { importText } from '../../text/import.ts'
import { Problem } from '../../ui/problem.tsx'
import { readBase64 } from './read-base64.ts'
import { RejectedRows } from './rejected-rows.tsx'
import classes from './import.module.css'

/** As base64 this still fits into one call of the local door. */
const LARGEST = 20 * 1024 * 1024

type ChooseFilesProps = {
  readonly files: readonly FilePreview[]
  readonly onFiles: (change: (before: readonly FilePreview[]) => readonly FilePreview[]) => void
  readonly isLocked: boolean
}

const tooLarge = (name: string) => new CallError({ code: 'too-large', detail: importText.tooLarge(name) })

/** Reads each chosen file through at once: a wrong one is refused before anything else is asked. */
export function ChooseFiles({ files, onFiles, isLocked }: ChooseFilesProps) {
  const [reading, setReading] = useState('')
  const [problems, setProblems] = useState<readonly CallError[]>([])
  const read = async (list: readonly File[]) => {
    setProblems([])
    for (const file of list) {
      setReading(file.name)
      try {
        if (file.size > LARGEST) throw tooLarge(file.name)
        const preview = await call('import.preview', { name: file.name, base64: await readBase64(file) })
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
        accept=".csv,.txt,.tsv,text/csv"
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

function File({ file, onRemove }: { file: FilePreview; onRemove: () => void }) {
  return (
    <li className={classes.file}>
      <div>
        <strong>{file.name}</strong>{' '}
        <span className={classes.quiet}>{importText.fileLine(file.rows, file.encoding)}</span>
        {file.services.map(({ service, isKnown }) => (
          <div key={service}>
            {service}
            {!isKnown && <span className={classes.quiet}>（{importText.unknownService}）</span>}
          </div>
        ))}
        <RejectedRows count={file.rejectedCount} rows={file.rejected} />
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
