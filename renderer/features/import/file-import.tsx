import { Button, Text } from '@mantine/core'
import type { ImportJob } from '../../../shared/contract/import-views.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { useState } from 'react'
import { useCall, useCommand } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import { Panel } from '../../ui/panel.tsx'
import { AppliedImport } from './applied-import.tsx'
import { JobProgress } from './job-progress.tsx'
import { type KeptJob, useKeptJob } from './kept-job.ts'
import { Review } from './review.tsx'
import { StartImport } from './start-import.tsx'

/** Files and places, then what would change, then the import itself; each step stands alone on the page. */
export function FileImport() {
  const [job, keep] = useKeptJob()
  const [applied, setApplied] = useState<ImportReport | null>(null)
  // A job that ended badly stays on screen below the choice that led to it.
  const [ended, setEnded] = useState<string | null>(null)
  const end = (finished: ImportJob | null, { id, step }: KeptJob) => {
    if (finished?.report === null || finished === null) {
      setEnded(id)
      keep(null)
    } else if (step === 'building') keep({ id, step: 'reviewing' })
    else {
      setApplied(finished.report)
      keep(null)
    }
  }
  if (applied !== null) return <AppliedImport report={applied} onAgain={() => setApplied(null)} />
  if (job?.step === 'reviewing')
    return (
      <ReviewedJob
        jobId={job.id}
        onApply={(id) => keep({ id, step: 'applying' })}
        onLeave={() => keep(null)}
      />
    )
  const shown = job?.id ?? ended
  return (
    <>
      {/* Stays while the job runs: what was chosen is still there if it is cancelled. */}
      <div hidden={job !== null}>
        <StartImport
          onStarted={(id) => {
            setEnded(null)
            keep({ id, step: 'building' })
          }}
        />
      </div>
      {shown !== null && (
        <Panel heading={importText.progress}>
          <JobProgress
            key={shown}
            jobId={shown}
            onEnd={(finished) => {
              if (job !== null) end(finished, job)
            }}
          />
        </Panel>
      )}
    </>
  )
}

type ReviewedJobProps = {
  readonly jobId: string
  readonly onApply: (jobId: string) => void
  readonly onLeave: () => void
}

function ReviewedJob({ jobId, onApply, onLeave }: ReviewedJobProps) {
  const job = useCall('import.readJob', { jobId })
  const apply = useCommand('import.apply')
  const discard = useCommand('import.discard')
  const report = job.data?.report ?? null
  if (job.error !== null || (job.data !== undefined && report === null))
    return (
      <Panel heading={importText.review}>
        <Text size="sm" mb="xs" role="status">
          {importText.lost}
        </Text>
        <Button variant="default" onClick={onLeave}>
          {importText.chooseAgain}
        </Button>
      </Panel>
    )
  if (report === null) return null
  return (
    <Review
      of={{ jobId }}
      report={report}
      isBusy={apply.isPending}
      error={apply.error}
      onApply={() => apply.mutate({ jobId }, { onSuccess: (next) => onApply(next.jobId) })}
      onDiscard={() => discard.mutate({ jobId }, { onSettled: onLeave })}
    />
  )
}
