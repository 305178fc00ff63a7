import { Button, FileButton, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import type { ListSource } from '../../../shared/domain/list-mapping.ts'
import { importText } from '../../text/import.ts'
import { ListWizard } from './list-wizard.tsx'
import { UploadedFile } from './uploaded-file.tsx'
import { tableKey, type UnknownTable } from './use-mappings.ts'
import type { Uploads } from './use-uploads.ts'
import classes from './import.module.css'

type ChooseFilesProps = {
  readonly uploads: Uploads
  readonly mappings: ReadonlyMap<string, ListSource | null>
  readonly onMapping: (key: string, source: ListSource) => void
}

/** Files by the button or dropped, each with what it was recognised as; an unknown table opens the wizard. */
export function ChooseFiles({ uploads, mappings, onMapping }: ChooseFilesProps) {
  const [asked, setAsked] = useState<UnknownTable | null>(null)
  const [isOver, setOver] = useState(false)
  return (
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        uploads.add([...event.dataTransfer.files])
      }}
    >
      <FileButton multiple accept=".csv,.txt,.tsv,.zip,.xlsx,.geojson,.json" onChange={uploads.add}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileSpreadsheet size={17} aria-hidden />}>
            {importText.choose}
          </Button>
        )}
      </FileButton>
      <Text size="xs" mt={4} className={classes.quiet}>
        {importText.drop}
      </Text>
      <ul className={classes.files}>
        {uploads.files.map((file) => (
          <UploadedFile
            key={file.key}
            file={file}
            mappings={mappings}
            onRemove={() => uploads.remove(file.key)}
            onAssign={setAsked}
          />
        ))}
      </ul>
      {asked !== null && (
        <ListWizard
          table={asked.table}
          before={mappings.get(tableKey(asked.fileId, asked.table.name)) ?? null}
          onClose={() => setAsked(null)}
          onSaved={(source) => {
            onMapping(tableKey(asked.fileId, asked.table.name), source)
            setAsked(null)
          }}
        />
      )}
    </div>
  )
}
