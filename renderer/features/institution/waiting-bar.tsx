import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useCall, useCommand } from '../../api/use-call.ts'
import { institutionText } from '../../text/institution.ts'
import { Problem } from '../../ui/problem.tsx'
import { JobProgress } from '../import/job-progress.tsx'

/** How many words are not in the directory yet, and the way to bring them in. */
export function WaitingBar() {
  const count = useCall('institution.countWaiting', {})
  const rebuild = useCommand('import.rebuild')
  const [jobId, setJobId] = useState<string | null>(null)
  const waiting = count.data?.waiting ?? 0
  if (jobId !== null)
    return (
      <JobProgress
        jobId={jobId}
        onEnd={(job) => {
          if (job === null) return
          setJobId(null)
          notifications.show({ message: institutionText.rebuilt })
        }}
      />
    )
  return (
    <>
      <Group gap="sm">
        <Text size="sm" role="status" fw={waiting > 0 ? 700 : 400}>
          {waiting > 0 ? institutionText.waiting(waiting) : institutionText.noWaiting}
        </Text>
        {waiting > 0 && (
          <Button
            size="xs"
            loading={rebuild.isPending}
            onClick={() => rebuild.mutate({}, { onSuccess: (job) => setJobId(job.jobId) })}
          >
            {institutionText.rebuild}
          </Button>
        )}
      </Group>
      {rebuild.error !== null && <Problem error={rebuild.error} />}
    </>
  )
}
