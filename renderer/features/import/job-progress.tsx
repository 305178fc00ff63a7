import { Button, Group, Progress, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ImportJob } from '../../../shared/contract/import-views.ts'
import { CallError } from '../../api/client.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { importText, phaseText } from '../../text/import.ts'
import { Problem } from '../../ui/problem.tsx'

type JobProgressProps = {
  readonly jobId: string
  /** Called once, as it ends: what it became, or null where it was cancelled, failed or is no longer known. */
  readonly onEnd: (job: ImportJob | null) => void
}

/** How far an import is, and a way to stop it; at a bad end what went wrong. */
export function JobProgress({ jobId, onEnd }: JobProgressProps) {
  const queries = useQueryClient()
  const job = useCall('import.readJob', { jobId }, { refetchEveryMs: 300 })
  const cancel = useCommand('import.cancel')
  const state = job.error === null ? job.data?.state : 'failed'
  useEffect(() => {
    if (state === undefined || state === 'running') return
    onEnd(state === 'finished' ? (job.data ?? null) : null)
    // The directory may be another one now: every list is asked for anew.
    if (state === 'finished') void queries.invalidateQueries({ predicate: isNoJob })
    // Only the end of the job matters, not a new function of the parent.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [state])
  if (job.error !== null) return <Text role="status">{importText.lost}</Text>
  if (job.data === undefined) return null
  if (state === 'running')
    return <Running job={job.data} at={job.dataUpdatedAt} onCancel={() => cancel.mutate({ jobId })} />
  return <BadEnd job={job.data} />
}

type RunningProps = {
  readonly job: ImportJob
  /** When it was read, in milliseconds. */
  readonly at: number
  readonly onCancel: () => void
}

const isNoJob = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] !== 'import.readJob'

function Running({ job, at, onCancel }: RunningProps) {
  const [since] = useState(() => Date.now())
  const seconds = (at - since) / 1000
  const left = job.share > 0.02 && seconds > 1 ? (seconds * (1 - job.share)) / job.share : null
  return (
    <>
      <Text size="sm" mt="sm" role="status">
        {phaseText[job.phase]}。{importText.othersMayWork}
      </Text>
      <Progress aria-label={importText.progress} value={100 * job.share} size="lg" my={6} />
      <Group justify="space-between">
        <Text size="sm">
          {importText.rowsRead(job.rows, job.rowsPerSecond)}
          {left !== null && `　${importText.timeLeft(left)}`}
        </Text>
        <Button size="xs" variant="default" onClick={onCancel}>
          {importText.cancel}
        </Button>
      </Group>
    </>
  )
}

function BadEnd({ job: { state, error } }: { job: ImportJob }) {
  if (state === 'cancelled')
    return (
      <Text size="sm" mt="sm" role="status">
        {importText.cancelled}
      </Text>
    )
  if (error === null) return null
  const { code, detail } = error
  return <Problem error={new CallError({ code, ...(detail === undefined ? {} : { detail }) })} />
}
