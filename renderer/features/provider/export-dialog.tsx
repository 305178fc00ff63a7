import { Alert, Button, Group, Modal, Progress, Radio, Stack, Text } from '@mantine/core'
import { IconDownload, IconFileExport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExportRequest } from '../../../shared/contract/directory.ts'
import type { DirectoryLayout } from '../../../shared/domain/directory-view.ts'
import { call, CallError } from '../../api/client.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { exportText } from '../../text/provider.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { Problem } from '../../ui/problem.tsx'
import { saveBlob, takeParts } from '../paper/paper-bytes.ts'
import { conditionOf } from './directory-condition.ts'
import { useConditionText } from './use-condition-text.ts'
import type { DirectoryFilter } from './use-directory-filter.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

type ExportDialogProps = { readonly filter: DirectoryFilter; readonly layout: DirectoryLayout }
type Choice = Pick<ExportRequest, 'audience' | 'format'>

/** The way out: everything that the list finds, as Excel or CSV, for the department or for outside. */
export function ExportDialog({ filter, layout }: ExportDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {exportText.export}
      </Button>
      {isOpen && <Dialog filter={filter} layout={layout} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function Dialog({ filter, layout, onClose }: ExportDialogProps & { onClose: () => void }) {
  useReturnFocus()
  const [choice, setChoice] = useState<Choice>({ audience: 'inside', format: 'xlsx' })
  const conditionText = useConditionText(filter)
  const start = useCommand('directory.export')
  const jobId = start.data?.jobId
  // What is not taken is not kept: it would lie in memory for nobody.
  const drop = () => {
    if (jobId !== undefined) void call('directory.cancelExport', { jobId })
  }
  const asked = { ...choice, condition: conditionOf(filter), conditionText, layout }
  return (
    <Modal
      opened
      onClose={() => {
        drop()
        onClose()
      }}
      size={520}
      title={exportText.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack gap="sm">
        <Text size="sm">{exportText.what(conditionText)}</Text>
        <Choices choice={choice} onChoice={setChoice} isLocked={start.data !== undefined} />
        {start.error !== null && <Problem error={start.error} />}
        {start.data === undefined ? (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button data-autofocus loading={start.isPending} onClick={() => start.mutate(asked)}>
              {exportText.start}
            </Button>
          </Group>
        ) : (
          <Running
            jobId={start.data.jobId}
            onAgain={() => {
              drop()
              start.reset()
            }}
            onClose={onClose}
          />
        )}
      </Stack>
    </Modal>
  )
}

type ChoicesProps = {
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
  readonly isLocked: boolean
}

function Choices({ choice, onChoice, isLocked }: ChoicesProps) {
  return (
    <fieldset disabled={isLocked} style={{ border: 0, margin: 0, padding: 0 }}>
      <Radio.Group
        label={exportText.audience}
        value={choice.audience}
        onChange={(value) => onChoice({ ...choice, audience: value === 'outside' ? 'outside' : 'inside' })}
      >
        <Stack gap={4} mt={4}>
          <Radio value="inside" label={exportText.inside} description={exportText.insideHint} />
          <Radio value="outside" label={exportText.outside} description={exportText.outsideHint} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        mt="sm"
        label={exportText.format}
        value={choice.format}
        onChange={(value) => onChoice({ ...choice, format: formatOf(value) })}
      >
        <Stack gap={4} mt={4}>
          <Radio value="xlsx" label={exportText.xlsx} />
          <Radio value="csv" label={exportText.csv} />
          <Radio value="csv-cp932" label={exportText.cp932} description={exportText.cp932Hint} />
        </Stack>
      </Radio.Group>
    </fieldset>
  )
}

const formatOf = (value: string): Choice['format'] =>
  value === 'csv' || value === 'csv-cp932' ? value : 'xlsx'

type RunningProps = { readonly jobId: string; readonly onAgain: () => void; readonly onClose: () => void }

function Running({ jobId, onAgain, onClose }: RunningProps) {
  const [isEnded, setIsEnded] = useState(false)
  const job = useCall('directory.readExport', { jobId }, isEnded ? {} : { refetchEveryMs: 250 })
  const take = useMutation<{ fileName: string; blob: Blob }, CallError>({
    mutationFn: () => takeParts((part) => call('directory.takeExport', { jobId, part })),
    onSuccess: ({ fileName, blob }) => saveBlob(fileName, blob),
    onError: notifyProblem,
  })
  const { data } = job
  if (data !== undefined && data.state !== 'running' && !isEnded) setIsEnded(true)
  if (data === undefined) return job.isError ? <Problem error={job.error} /> : null
  if (data.state === 'running')
    return (
      <>
        <Progress
          aria-label={exportText.progress}
          value={data.total === 0 ? 5 : (100 * data.done) / data.total}
          size="lg"
        />
        <Group justify="space-between">
          <Text size="sm" role="status">
            {exportText.progressOf(data.done, data.total)}
          </Text>
          <Button size="xs" variant="default" onClick={() => void call('directory.cancelExport', { jobId })}>
            {exportText.stop}
          </Button>
        </Group>
      </>
    )
  const { error, result } = data
  return (
    <>
      {error !== null && (
        <Problem
          error={
            new CallError({
              code: error.code,
              ...(error.detail === undefined ? {} : { detail: error.detail }),
            })
          }
        />
      )}
      {result !== null && (
        <Alert color="green" variant="light" role="status">
          {exportText.done(result.rows)}
          {result.unfit.length > 0 && <div>{exportText.unfit(result.unfit.join(' '))}</div>}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onAgain}>
          {exportText.again}
        </Button>
        {result === null ? (
          <Button onClick={onClose}>{common.close}</Button>
        ) : (
          <Button
            data-autofocus
            leftSection={<IconDownload size={17} aria-hidden />}
            loading={take.isPending}
            onClick={() =>
              take.data === undefined ? take.mutate() : saveBlob(take.data.fileName, take.data.blob)
            }
          >
            {exportText.save}
          </Button>
        )}
      </Group>
    </>
  )
}
