import { Button, Group, Text } from '@mantine/core'
import { useRef } from 'react'
import type { LikelyRow } from '../../../shared/contract/import-views.ts'
import { CallError } from '../../api/client.ts'
import { institutionText } from '../../text/institution.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { Problem } from '../../ui/problem.tsx'
import { PairCompare } from './pair-compare.tsx'
import { PairList } from './pair-list.tsx'
import { useLikelyPairs } from './use-likely-pairs.ts'
import { type PairDesk, usePairDesk } from './use-pair-desk.ts'
import { usePairKeys } from './use-pair-keys.ts'
import classes from './institution.module.css'

/** Pairs that may be one institution, one after the other: the list at the left, both lines side by side at the right. */
export function PairReview({ jobId }: { jobId?: string }) {
  const pages = useLikelyPairs(jobId)
  if (pages.isError)
    return (
      <Problem
        error={pages.error instanceof CallError ? pages.error : new CallError({ code: 'unexpected' })}
        onRetry={() => void pages.refetch()}
      />
    )
  if (pages.data === undefined) return null
  const rows = pages.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <EmptyList title={institutionText.noLikely} />
  return (
    <Desk
      rows={rows}
      total={pages.data.pages[0]?.total ?? rows.length}
      onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : null}
    />
  )
}

type DeskProps = {
  readonly rows: readonly LikelyRow[]
  readonly total: number
  readonly onMore: (() => void) | null
}

function Desk({ rows, total, onMore }: DeskProps) {
  const desk = usePairDesk(rows)
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = usePairKeys(desk, list)
  const row = rows[desk.at]
  return (
    <div role="group" aria-label={institutionText.likely} className={classes.desk} onKeyDown={onKeyDown}>
      <PairList ref={list} rows={rows} at={desk.at} onSelect={desk.select} onMore={onMore} />
      <section aria-label={institutionText.compare}>
        <Answers desk={desk} total={total} />
        {row !== undefined && <PairCompare row={row} />}
        {desk.error !== null && <Problem error={desk.error} />}
      </section>
    </div>
  )
}

/** Above the comparison, so that they stay in sight whatever its length. */
function Answers({ desk, total }: { desk: PairDesk; total: number }) {
  return (
    <Group gap="sm" mb="xs">
      <Text size="sm" fw={700} miw="5rem">
        {institutionText.position(desk.at + 1, total)}
      </Text>
      <Button size="xs" loading={desk.isBusy} aria-keyshortcuts="1" onClick={() => desk.decide('same')}>
        1 {institutionText.same}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={desk.isBusy}
        aria-keyshortcuts="2"
        onClick={() => desk.decide('different')}
      >
        2 {institutionText.different}
      </Button>
      <Button size="xs" variant="default" aria-keyshortcuts="3" onClick={desk.later}>
        3 {institutionText.later}
      </Button>
      <Text size="xs" className={classes.quiet}>
        {institutionText.keys}
      </Text>
    </Group>
  )
}
