import { Button, Group, Text } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { ImportRunView } from '../../../shared/contract/import-views.ts'
import { vintageText } from '../../../shared/domain/vintage.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import { CallStates } from '../../ui/call-states.tsx'
import lines from '../../ui/data-table.module.css'
import { Panel } from '../../ui/panel.tsx'
import { timeText } from '../../ui/time-text.ts'
import { FileCounts } from './file-counts.tsx'
import { ReviewTabs } from './review.tsx'
import { sumOf } from './sum-of.ts'
import { UndoButton } from './undo-button.tsx'
import classes from './import.module.css'

/** Every import with its counts; the newest can be taken back. */
export function ImportHistory() {
  const runs = useCall('import.listRuns', {})
  return (
    <Panel heading={importText.history}>
      <CallStates of={runs}>
        {(list) => (list.length === 0 ? <Text size="sm">{importText.noHistory}</Text> : <Runs runs={list} />)}
      </CallStates>
    </Panel>
  )
}

function Runs({ runs }: { runs: readonly ImportRunView[] }) {
  const [openId, setOpenId] = useState<string | null>(null)
  return (
    <table className={lines.lines}>
      <thead>
        <tr>
          {Object.values(importText.historyColumns).map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Fragment key={run.id}>
            <Run
              run={run}
              isOpen={run.id === openId}
              onOpen={() => setOpenId(run.id === openId ? null : run.id)}
            />
            {run.id === openId && (
              <tr>
                <td colSpan={6}>
                  <RunDetails run={run} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

type RunProps = { readonly run: ImportRunView; readonly isOpen: boolean; readonly onOpen: () => void }

function Run({ run, isOpen, onOpen }: RunProps) {
  const { files, sections } = run.report
  const counts = [sumOf(files, 'added'), sumOf(files, 'updated'), sumOf(sections, 'vanished')] as const
  const reread = sumOf(sections, 'reread')
  return (
    <tr className={classes.small}>
      <td className={classes.whole}>{timeText(run.finishedAt)}</td>
      <td>{run.userName}</td>
      <td>{files.length === 0 ? importText.rebuilt : files.map(({ file }) => file).join('、')}</td>
      <td>{vintageText(run.asOf)}</td>
      <td className={classes.whole}>
        {files.length > 0 && <div>{importText.counts(...counts)}</div>}
        {reread > 0 && <div>{importText.countReread(reread)}</div>}
      </td>
      <td>
        <Group gap="xs" wrap="nowrap">
          <Button size="compact-xs" variant="default" aria-expanded={isOpen} onClick={onOpen}>
            {importText.details}
          </Button>
          {run.canUndo && <UndoImport runId={run.id} />}
          {run.undoneAt !== null && <span>{importText.undone(timeText(run.undoneAt))}</span>}
        </Group>
      </td>
    </tr>
  )
}

function RunDetails({ run }: { run: ImportRunView }) {
  return (
    <div className={classes.details}>
      {run.hasChanges ? (
        <ReviewTabs of={{ runId: run.id }} report={run.report} />
      ) : (
        <FileCounts report={run.report} />
      )}
      <dl className={classes.hashes}>
        {run.report.files.map(({ file, sha256 }) => (
          <Fragment key={sha256 + file}>
            <dt>
              {file}　{importText.hash}
            </dt>
            <dd>{sha256}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  )
}

function UndoImport({ runId }: { runId: string }) {
  const undo = useCommand('import.undo')
  return (
    <UndoButton
      words={importText}
      isBusy={undo.isPending}
      error={undo.error}
      onUndo={(done) => undo.mutate({ runId }, { onSuccess: done })}
    />
  )
}
