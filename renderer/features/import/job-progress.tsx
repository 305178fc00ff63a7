import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ImportJob } from '../../../shared/contract/import-views.ts'
import { CallError } from '../../api/client.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import { Problem } from '../../ui/problem.tsx'
import { ImportCounts } from './import-counts.tsx'

type JobProgressProps = {
  readonly jobId: string
  readonly isDryRun: boolean
  readonly onEnd: (isFinished: boolean) => void
}

/** How far an import is, a way to stop it, and at its end what it did. */
export function JobProgress({ jobId, isDryRun, onEnd }: JobProgressProps) {
  const queries = useQueryClient()
  const job = useCall('import.readJob', { jobId }, { refetchEveryMs: 300 })
  const cancel = useCommand('import.cancel')
  const state = job.data?.state
  useEffect(() => {
    if (state === undefined || state === 'running') return
    onEnd(state === 'finished')
    // The directory is another one now: every list is asked for anew.
    if (state === 'finished' && !isDryRun) void queries.invalidateQueries()
    // Only the end of the job matters, not a new function of the parent.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [state])
  if (job.data === undefined) return job.error === null ? null : <Problem error={job.error} />
  if (state === 'running')
    return <Running job={job.data} isDryRun={isDryRun} onCancel={() => cancel.mutate({ jobId })} />
  return <Ended job={job.data} isDryRun={isDryRun} />
}

type RunningProps = { readonly job: ImportJob; readonly isDryRun: boolean; readonly onCancel: () => void }

function Running({ job: { share, rows, rowsPerSecond }, isDryRun, onCancel }: RunningProps) {
  return (
    <>
      <Text size="sm" mt="sm" role="status">
        {isDryRun ? importText.checking : importText.running}
      </Text>
      <Progress aria-label={importText.progress} value={100 * share} size="lg" my={6} />
      <Group justify="space-between">
        <Text size="sm">{importText.progressOf(rows, rowsPerSecond)}</Text>
        <Button size="xs" variant="default" onClick={onCancel}>
          {importText.cancel}
        </Button>
      </Group>
    </>
  )
}

function Ended({ job, isDryRun }: { job: ImportJob; isDryRun: boolean }) {
  if (job.state === 'cancelled')
    return (
      <Text size="sm" mt="sm" role="status">
        {importText.cancelled}
      </Text>
    )
  if (job.error !== null) {
    const { code, detail } = job.error
    return <Problem error={new CallError({ code, ...(detail === undefined ? {} : { detail }) })} />
  }
  if (job.report === null) return null
  const { providers } = job.report
  return (
    <>
      <Alert
        role="status"
        mt="sm"
        variant="light"
        color={isDryRun ? 'ieji' : 'green'}
        icon={isDryRun ? undefined : <IconCheck aria-hidden />}
      >
        {isDryRun ? importText.dryDone : `${importText.done}${importText.total(providers)}`}
      </Alert>
      <ImportCounts report={job.report} />
    </>
  )
}
