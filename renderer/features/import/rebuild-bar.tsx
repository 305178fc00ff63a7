import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { useCommand } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import { Problem } from '../../ui/problem.tsx'
import { JobProgress } from './job-progress.tsx'

type RebuildBarProps = {
  /** Something stands that the directory in use was not built with. */
  readonly isWaiting: boolean
  readonly text: string
  /** Said once it is in the directory. */
  readonly done: (report: ImportReport) => string
}

/** What is not in the directory yet, and the way to bring it in: built anew from the lines that are there. */
export function RebuildBar({ isWaiting, text, done }: RebuildBarProps) {
  const rebuild = useCommand('import.rebuild')
  const [jobId, setJobId] = useState<string | null>(null)
  if (jobId !== null)
    return (
      <JobProgress
        jobId={jobId}
        onEnd={(job) => {
          if (job === null) return
          setJobId(null)
          if (job.report !== null) notifications.show({ message: done(job.report) })
        }}
      />
    )
  return (
    <>
      <Group gap="sm">
        <Text size="sm" role="status" fw={isWaiting ? 700 : 400}>
          {text}
        </Text>
        {isWaiting && (
          <Button
            size="xs"
            loading={rebuild.isPending}
            onClick={() => rebuild.mutate({}, { onSuccess: (job) => setJobId(job.jobId) })}
          >
            {importText.rebuild}
          </Button>
        )}
      </Group>
      {rebuild.error !== null && <Problem error={rebuild.error} />}
    </>
  )
}
