import { Group } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { boundaryHistoryText } from '../../text/boundary.ts'
import { importText } from '../../text/import.ts'
import { CallStates } from '../../ui/call-states.tsx'
import lines from '../../ui/data-table.module.css'
import { Panel } from '../../ui/panel.tsx'
import { timeText } from '../../ui/time-text.ts'
import { UndoButton } from './undo-button.tsx'
import classes from './import.module.css'

type Run = CallOutput<'boundary.listImports'>[number]

/** Every import of borders with its files; the newest can be taken back. Nothing imported yet: nothing shown. */
export function BoundaryHistory() {
  const runs = useCall('boundary.listImports', {})
  if (runs.data?.length === 0) return null
  return (
    <Panel heading={boundaryHistoryText.title}>
      <CallStates of={runs}>
        {(list) => (
          <table className={`${lines.lines} ${classes.borders}`}>
            <thead>
              <tr>
                {boundaryHistoryText.columns.map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.map((run) => (
                <RunRow key={run.id} run={run} />
              ))}
            </tbody>
          </table>
        )}
      </CallStates>
    </Panel>
  )
}

function RunRow({ run }: { run: Run }) {
  const { files } = run
  return (
    <tr className={classes.small}>
      <td>{timeText(run.importedAt)}</td>
      <td>{run.importedBy}</td>
      <td>
        {files.map(({ file, sha256 }) => (
          <div key={sha256 + file}>
            {file}
            <div className={classes.hash}>
              {importText.hash} {sha256}
            </div>
          </div>
        ))}
      </td>
      <td>{[...new Set(files.flatMap(({ prefectures }) => prefectures))].join('、')}</td>
      <td>{files.reduce((sum, { municipalities }) => sum + municipalities, 0).toLocaleString('ja-JP')}</td>
      <td>
        <Group gap="xs">
          {run.canUndo && <UndoBoundaries importId={run.id} />}
          {run.undoneAt !== null && (
            <span>{boundaryHistoryText.undone(timeText(run.undoneAt), run.undoneBy ?? '')}</span>
          )}
        </Group>
      </td>
    </tr>
  )
}

function UndoBoundaries({ importId }: { importId: string }) {
  const undo = useCommand('boundary.undo')
  return (
    <UndoButton
      words={boundaryHistoryText}
      isBusy={undo.isPending}
      error={undo.error}
      onUndo={(done) => undo.mutate({ importId }, { onSuccess: done })}
    />
  )
}
