import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { InstitutionActView } from '../../../shared/contract/institution.ts'
import { call } from '../../api/client.ts'
import { useCommand } from '../../api/use-call.ts'
import { institutionText, verdictText } from '../../text/institution.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import lines from '../../ui/data-table.module.css'
import { Problem } from '../../ui/problem.tsx'
import { timeText } from '../../ui/time-text.ts'
import classes from './institution.module.css'

const PAGE = 50

/** What was decided, by whom and when, newest first; what stands can be taken back, what was taken back stays to be read. */
export function DecisionList() {
  const pages = useInfiniteQuery({
    queryKey: ['institution.listDecisions'],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => call('institution.listDecisions', { before: pageParam, limit: PAGE }),
    getNextPageParam: ({ next }) => next,
  })
  const undo = useCommand('institution.undoDecision')
  const acts = pages.data?.pages.flatMap(({ rows }) => rows) ?? []
  if (pages.data !== undefined && acts.length === 0) return <EmptyList title={institutionText.noDecisions} />
  const { when, who, what, pair, state, undo: undoWord } = institutionText
  return (
    <>
      {undo.error !== null && <Problem error={undo.error} />}
      <table className={`${lines.lines ?? ''} ${classes.decisions ?? ''}`}>
        <thead>
          <tr>
            {[when, who, what, pair, state, undoWord].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <Act key={act.actId} act={act} onUndo={() => undo.mutate({ actId: act.actId })} />
          ))}
        </tbody>
      </table>
      {pages.hasNextPage && (
        <Button mt="xs" variant="default" onClick={() => void pages.fetchNextPage()}>
          {institutionText.more}
        </Button>
      )}
    </>
  )
}

function Act({ act, onUndo }: { act: InstitutionActView; onUndo: () => void }) {
  const [first] = act.pairs
  const rest = act.pairs.length - 1
  const canUndo = act.undoneAt === null && !act.isReplaced
  return (
    <tr>
      <td>{timeText(act.decidedAt)}</td>
      <td>{act.decidedByName}</td>
      <td>
        <strong>
          {first?.shown.isTakenOff === true ? institutionText.takenOff : verdictText[act.verdict]}
        </strong>
      </td>
      <td>
        {first?.shown.aName} ⇔ {first?.shown.bName}
        {rest > 0 && `　${institutionText.andOthers(rest)}`}
        <div className={classes.quiet}>
          {first?.shown.place}
          {act.note !== '' && `　${act.note}`}
        </div>
      </td>
      <td>{stateOf(act)}</td>
      <td>
        {canUndo && (
          <Button size="compact-xs" variant="default" onClick={onUndo}>
            {institutionText.undo}
          </Button>
        )}
      </td>
    </tr>
  )
}

function stateOf({ undoneAt, undoneByName, isReplaced, isWaiting }: InstitutionActView): string {
  const waiting = isWaiting ? `・${institutionText.isWaiting}` : ''
  if (undoneAt !== null) return institutionText.isUndone(timeText(undoneAt), undoneByName ?? '') + waiting
  if (isReplaced) return institutionText.isReplaced
  return isWaiting ? institutionText.isWaiting : institutionText.isInDirectory
}
