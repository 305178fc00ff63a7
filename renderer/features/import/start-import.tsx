import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import { Panel } from '../../ui/panel.tsx'
import { Problem } from '../../ui/problem.tsx'
import { BoundaryImport } from './boundary-import.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { ChooseScope, type Chosen, NOTHING_CHOSEN, useScope } from './choose-scope.tsx'
import { tableKey, unknownTables, useMappings } from './use-mappings.ts'
import { type Upload, useUploads } from './use-uploads.ts'
import classes from './import.module.css'

/** A file is of use where one of its tables is known or has rules. */
function isUsable({ opened }: Upload, isMapped: (key: string) => boolean): boolean {
  if (opened === null) return false
  return opened.tables.some(({ kind, name }) => kind !== null || isMapped(tableKey(opened.fileId, name)))
}

const isMap = ({ opened }: Upload) => opened?.holds === 'boundaries'

/** What is chosen for an import; the button builds the new directory for a look, nothing is taken in yet. */
export function StartImport({ onStarted }: { onStarted: (jobId: string) => void }) {
  const uploads = useUploads()
  const { mappings, set } = useMappings(uploads.files)
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN)
  const { scope } = useScope(chosen)
  const start = useCommand('import.start')
  const sent = uploads.files.filter(({ error }) => error === null)
  const maps = sent.filter(isMap)
  // Borders are no part of the directory: they have a step of their own.
  const good = sent.filter((file) => !isMap(file))
  const isMapsOnly = maps.length > 0 && maps.length === uploads.files.length
  const isEachUsable = good.every((file) => isUsable(file, (key) => (mappings.get(key) ?? null) !== null))
  const canStart =
    good.length > 0 && !uploads.isBusy && isEachUsable && scope !== null && chosen.asOf.trim() !== ''
  const begin = () =>
    start.mutate(
      {
        fileIds: good.flatMap(({ opened }) => (opened === null ? [] : [opened.fileId])),
        scope: [...(scope ?? [])],
        asOf: chosen.asOf.trim(),
        mappings: unknownTables(good).flatMap(({ fileId, table }) => {
          const source = mappings.get(tableKey(fileId, table.name)) ?? null
          return source === null ? [] : [{ fileId, table: table.name, mappingId: source.id }]
        }),
      },
      { onSuccess: ({ jobId }) => onStarted(jobId) },
    )
  return (
    <>
      <div className={classes.steps}>
        <Panel heading={importText.chooseStep}>
          <ChooseFiles uploads={uploads} mappings={mappings} onMapping={set} />
        </Panel>
        {!isMapsOnly && (
          <Panel heading={importText.scopeStep}>
            <ChooseScope chosen={chosen} onChosen={setChosen} />
          </Panel>
        )}
      </div>
      <BoundaryImport
        fileIds={maps.flatMap(({ opened }) => (opened === null ? [] : [opened.fileId]))}
        onTaken={(fileIds) => {
          for (const { key, opened } of maps)
            if (opened !== null && fileIds.includes(opened.fileId)) uploads.remove(key)
        }}
      />
      {!isMapsOnly && (
        <Panel heading={importText.checkStep}>
          <Group gap="sm">
            <Button disabled={!canStart} loading={start.isPending} onClick={begin}>
              {importText.check}
            </Button>
            <Text size="xs" className={classes.quiet}>
              {hint(canStart, good.length > 0 && !uploads.isBusy && !isEachUsable)}
            </Text>
          </Group>
          {start.error !== null && <Problem error={start.error} />}
        </Panel>
      )}
    </>
  )
}

function hint(canStart: boolean, isUnknown: boolean): string {
  if (canStart) return importText.checkHint
  return isUnknown ? importText.needsMapping : importText.notReady
}
