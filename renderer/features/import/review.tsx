import { Button, Group, Tabs, Text } from '@mantine/core'
import { ChangeKind } from '../../../shared/contract/import-views.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import type { CallError } from '../../api/client.ts'
import { changeKindText, importText } from '../../text/import.ts'
import { Panel } from '../../ui/panel.tsx'
import { Problem } from '../../ui/problem.tsx'
import { PairReview } from '../institution/pair-review.tsx'
import { useLikelyPairs } from '../institution/use-likely-pairs.ts'
import { ChangeList } from './change-list.tsx'
import { FileCounts } from './file-counts.tsx'
import { OursVanished } from './ours-vanished.tsx'
import { RejectedList } from './rejected-list.tsx'
import { sumOf } from './sum-of.ts'
import classes from './import.module.css'

/** Whose changes: of a directory that is reviewed, or of an import that was applied. */
export type Reviewed = { readonly jobId: string } | { readonly runId: string }

type ReviewProps = {
  readonly of: Reviewed
  readonly report: ImportReport
  readonly isBusy: boolean
  readonly error: CallError | null
  readonly onApply: () => void
  readonly onDiscard: () => void
}

/** What the import would do, kind by kind, and the one button that does it. */
export function Review({ of, report, isBusy, error, onApply, onDiscard }: ReviewProps) {
  const sum = (key: 'added' | 'matched' | 'updated') => sumOf(report.files, key)
  return (
    <>
      <Panel heading={importText.review}>
        <Text size="sm" mb="xs">
          {report.isUnchanged
            ? importText.unchangedAll
            : importText.applySentence(
                sum('added'),
                sum('matched'),
                sum('updated'),
                vanishedOf(report),
                rereadOf(report),
              )}
        </Text>
        <Group>
          <Button loading={isBusy} onClick={onApply}>
            {importText.apply}
          </Button>
          <Button variant="default" onClick={onDiscard}>
            {importText.discard}
          </Button>
        </Group>
        {error !== null && <Problem error={error} />}
      </Panel>
      {'jobId' in of && <OursVanished jobId={of.jobId} vanished={vanishedOf(report)} />}
      <ReviewTabs of={of} report={report} />
    </>
  )
}

const vanishedOf = ({ sections }: ImportReport): number => sumOf(sections, 'vanished')
const rereadOf = ({ sections }: ImportReport): number => sumOf(sections, 'reread')

/** The differences themselves, each kind with its count. */
export function ReviewTabs({ of, report }: Pick<ReviewProps, 'of' | 'report'>) {
  const rejected = sumOf(report.files, 'rejectedCount')
  const counts: Record<ChangeKind, number> = {
    added: sumOf(report.files, 'added'),
    matched: sumOf(report.files, 'matched'),
    updated: sumOf(report.files, 'updated'),
    vanished: vanishedOf(report),
    reread: rereadOf(report),
  }
  // Seldom: only where a legend was changed.
  const kinds = ChangeKind.options.filter((kind) => kind !== 'reread' || counts.reread > 0)
  const isReadAnew = report.files.length === 0 && counts.reread > 0
  const jobId = 'jobId' in of ? of.jobId : undefined
  const likely = useLikelyPairs(jobId, jobId !== undefined && report.likely > 0)
  return (
    <Tabs defaultValue={isReadAnew ? 'reread' : 'files'} keepMounted={false} className={classes.review}>
      <Tabs.List aria-label={importText.reviewTabs}>
        <Tabs.Tab value="files">{importText.filesTab}</Tabs.Tab>
        {kinds.map((kind) => (
          <Tabs.Tab key={kind} value={kind}>
            {importText.withCount(changeKindText[kind], counts[kind])}
          </Tabs.Tab>
        ))}
        {jobId !== undefined && (
          <Tabs.Tab value="likely">
            {importText.withCount(importText.likelyTab, likely.data?.pages[0]?.total ?? report.likely)}
          </Tabs.Tab>
        )}
        <Tabs.Tab value="rejected">{importText.withCount(importText.rejectedTab, rejected)}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="files" pt="sm">
        <FileCounts report={report} />
      </Tabs.Panel>
      {kinds.map((kind) => (
        <Tabs.Panel key={kind} value={kind} pt="sm">
          <ChangeList of={of} kind={kind} sections={report.sections} />
        </Tabs.Panel>
      ))}
      {jobId !== undefined && (
        <Tabs.Panel value="likely" pt="sm">
          <PairReview jobId={jobId} />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="rejected" pt="sm">
        <RejectedList files={report.files} />
      </Tabs.Panel>
    </Tabs>
  )
}
