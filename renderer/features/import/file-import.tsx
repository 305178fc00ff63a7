import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { FilePreview } from '../../../shared/contract/import.ts'
import { useCommand } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import { Panel } from '../../ui/panel.tsx'
import { Problem } from '../../ui/problem.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { ChooseScope, type Chosen, NOTHING_CHOSEN } from './choose-scope.tsx'
import { JobProgress } from './job-progress.tsx'
import classes from './import.module.css'

/** Files, places, then counts or the import; what was chosen stays until it is imported. */
export function FileImport() {
  const [files, setFiles] = useState<readonly FilePreview[]>([])
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN)
  const [job, setJob] = useState<{ id: string; isDryRun: boolean } | null>(null)
  const [isRunning, setRunning] = useState(false)
  const start = useCommand('import.start')
  const canStart = files.length > 0 && chosen.scope.length > 0 && chosen.asOf.trim() !== '' && !isRunning
  const begin = (isDryRun: boolean) =>
    start.mutate(
      {
        fileIds: files.map(({ fileId }) => fileId),
        scope: [...chosen.scope],
        asOf: chosen.asOf.trim(),
        isDryRun,
      },
      {
        onSuccess: ({ jobId }) => {
          setRunning(true)
          setJob({ id: jobId, isDryRun })
        },
      },
    )
  return (
    <>
      <div className={classes.steps}>
        <Panel heading={importText.chooseStep}>
          <ChooseFiles files={files} onFiles={setFiles} isLocked={isRunning} />
        </Panel>
        <Panel heading={importText.scopeStep}>
          <ChooseScope files={files} chosen={chosen} onChosen={setChosen} />
        </Panel>
      </div>
      <Panel heading={importText.checkStep}>
        <Group gap="xs">
          <Button variant="default" disabled={!canStart} onClick={() => begin(true)}>
            {importText.check}
          </Button>
          <Button disabled={!canStart} onClick={() => begin(false)}>
            {importText.start}
          </Button>
          <Text size="xs" className={classes.quiet}>
            {canStart || isRunning ? importText.startHint : importText.notReady}
          </Text>
        </Group>
        {start.error !== null && <Problem error={start.error} />}
        {job !== null && (
          <JobProgress
            key={job.id}
            jobId={job.id}
            isDryRun={job.isDryRun}
            onEnd={(isFinished) => {
              setRunning(false)
              if (isFinished && !job.isDryRun) setFiles([])
            }}
          />
        )}
      </Panel>
    </>
  )
}
