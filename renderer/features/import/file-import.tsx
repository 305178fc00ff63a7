import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { OpenedFile } from '../../../shared/contract/import-views.ts'
import { useCommand } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import { Panel } from '../../ui/panel.tsx'
import { Problem } from '../../ui/problem.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { ChooseScope, type Chosen, NOTHING_CHOSEN } from './choose-scope.tsx'
import { JobProgress } from './job-progress.tsx'
import classes from './import.module.css'

type Job = { readonly id: string; readonly step: 'check' | 'apply' }

/** Files, places, then what would change, then the import; what was chosen stays until it is imported. */
export function FileImport() {
  const [files, setFiles] = useState<readonly OpenedFile[]>([])
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN)
  const [job, setJob] = useState<Job | null>(null)
  const [isRunning, setRunning] = useState(false)
  const [reviewId, setReviewId] = useState<string | null>(null)
  const start = useCommand('import.start')
  const apply = useCommand('import.apply')
  const canStart = files.length > 0 && chosen.asOf.trim() !== '' && !isRunning
  const run = (step: Job['step'], jobId: string) => {
    setRunning(true)
    setJob({ id: jobId, step })
  }
  const check = () =>
    start.mutate(
      { fileIds: files.map(({ fileId }) => fileId), scope: [...chosen.scope], asOf: chosen.asOf.trim() },
      { onSuccess: ({ jobId }) => run('check', jobId) },
    )
  const problem = start.error ?? apply.error
  return (
    <>
      <div className={classes.steps}>
        <Panel heading={importText.chooseStep}>
          <ChooseFiles files={files} onFiles={setFiles} isLocked={isRunning} />
        </Panel>
        <Panel heading={importText.scopeStep}>
          <ChooseScope hasFiles={files.length > 0} chosen={chosen} onChosen={setChosen} />
        </Panel>
      </div>
      <Panel heading={importText.checkStep}>
        <Group gap="xs">
          <Button variant="default" disabled={!canStart} onClick={check}>
            {importText.check}
          </Button>
          <Button
            disabled={reviewId === null || isRunning}
            onClick={() =>
              reviewId !== null &&
              apply.mutate({ jobId: reviewId }, { onSuccess: ({ jobId }) => run('apply', jobId) })
            }
          >
            {importText.start}
          </Button>
          <Text size="xs" className={classes.quiet}>
            {canStart || isRunning ? importText.startHint : importText.notReady}
          </Text>
        </Group>
        {problem !== null && <Problem error={problem} />}
        {job !== null && (
          <JobProgress
            key={job.id}
            jobId={job.id}
            isDryRun={job.step === 'check'}
            onEnd={(isFinished) => {
              setRunning(false)
              setReviewId(isFinished && job.step === 'check' ? job.id : null)
              if (isFinished && job.step === 'apply') setFiles([])
            }}
          />
        )}
      </Panel>
    </>
  )
}
