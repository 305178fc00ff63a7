import { Alert, Anchor, Button, Progress, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { BoundaryReport } from '../../../shared/domain/boundary.ts'
import { CallError } from '../../api/client.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { boundaryText } from '../../text/boundary.ts'
import { Panel } from '../../ui/panel.tsx'
import { Problem } from '../../ui/problem.tsx'
import lines from '../../ui/data-table.module.css'
import { BoundaryFile } from './boundary-file.tsx'
import classes from './import.module.css'

type BoundaryImportProps = {
  /** Chosen files that hold borders. */
  readonly fileIds: readonly string[]
  /** The files are in; they are off the list of chosen ones from now on. */
  readonly onTaken: (fileIds: readonly string[]) => void
}

/** Borders for the map: what each file would bring, then the import, then the way to the map. */
export function BoundaryImport({ fileIds, onTaken }: BoundaryImportProps) {
  const [job, setJob] = useState<{ id: string; fileIds: readonly string[] } | null>(null)
  const [taken, setTaken] = useState<readonly BoundaryReport[]>([])
  if (fileIds.length === 0 && taken.length === 0) return null
  return (
    <Panel heading={boundaryText.title}>
      <Text size="sm" mb="xs">
        {boundaryText.about}
      </Text>
      {taken.length > 0 && <Taken reports={taken} />}
      {fileIds.length > 0 && (
        <Choice
          key={fileIds.join()}
          fileIds={fileIds}
          jobId={job?.fileIds.join() === fileIds.join() ? job.id : null}
          onStart={(id) => setJob({ id, fileIds })}
          onEnd={(reports) => {
            if (reports.length > 0 && job !== null) onTaken(job.fileIds)
            setTaken(reports)
            setJob(null)
          }}
        />
      )}
    </Panel>
  )
}

type ChoiceProps = {
  readonly fileIds: readonly string[]
  readonly jobId: string | null
  readonly onStart: (jobId: string) => void
  readonly onEnd: (reports: readonly BoundaryReport[]) => void
}

function Choice({ fileIds, jobId, onStart, onEnd }: ChoiceProps) {
  const [good, setGood] = useState<ReadonlySet<string>>(new Set())
  const start = useCommand('boundary.start')
  const begin = () =>
    start.mutate({ fileIds: [...fileIds] }, { onSuccess: ({ jobId: started }) => onStart(started) })
  return (
    <>
      <table className={lines.lines}>
        <thead>
          <tr>
            {boundaryText.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fileIds.map((fileId) => (
            <BoundaryFile
              key={fileId}
              fileId={fileId}
              onGood={() => setGood((before) => new Set([...before, fileId]))}
            />
          ))}
        </tbody>
      </table>
      <Text size="xs" my="xs" className={classes.quiet}>
        {boundaryText.replaces}
      </Text>
      {jobId === null ? (
        <Button
          disabled={!fileIds.every((fileId) => good.has(fileId))}
          loading={start.isPending}
          onClick={begin}
        >
          {boundaryText.take}
        </Button>
      ) : (
        <Taking key={jobId} jobId={jobId} onEnd={onEnd} onAgain={begin} />
      )}
      {start.error !== null && <Problem error={start.error} />}
    </>
  )
}

type TakingProps = Pick<ChoiceProps, 'onEnd'> & { readonly jobId: string; readonly onAgain: () => void }

function Taking({ jobId, onEnd, onAgain }: TakingProps) {
  const job = useCall('boundary.readJob', { jobId }, { refetchEveryMs: 300 })
  const state = job.data?.state
  useEffect(() => {
    if (state === 'finished') onEnd(job.data?.reports ?? [])
    // Only the end of the job matters, not a new function of the parent.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [state])
  if (job.error !== null) return <Problem error={job.error} />
  const error = job.data?.error ?? null
  if (error !== null) {
    const { code, detail } = error
    return (
      <>
        <Problem error={new CallError({ code, ...(detail === undefined ? {} : { detail }) })} />
        <Button onClick={onAgain}>{boundaryText.takeAgain}</Button>
      </>
    )
  }
  return (
    <>
      <Text size="sm" role="status">
        {boundaryText.taking}
      </Text>
      <Progress aria-label={boundaryText.taking} value={100 * (job.data?.share ?? 0)} animated />
    </>
  )
}

function Taken({ reports }: { reports: readonly BoundaryReport[] }) {
  const municipalities = reports.reduce((sum, report) => sum + report.municipalities, 0)
  const prefectures = [...new Set(reports.flatMap((report) => report.prefectures))].join('・')
  return (
    <Alert role="status" mb="xs" variant="light" color="green" icon={<IconCheck aria-hidden />}>
      {boundaryText.taken(municipalities, prefectures)}{' '}
      <Anchor component={Link} href="/region/map">
        {boundaryText.toMap}
      </Anchor>
    </Alert>
  )
}
