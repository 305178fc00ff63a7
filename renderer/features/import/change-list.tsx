import { Button, Select } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangeKind, ChangeRow } from '../../../shared/contract/import-views.ts'
import type { SectionReport } from '../../../shared/domain/import-report.ts'
import { call } from '../../api/client.ts'
import { importText, originText } from '../../text/import.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import lines from '../../ui/data-table.module.css'
import { useListNames } from './use-list-names.ts'
import { FieldChanges } from './field-changes.tsx'
import type { Reviewed } from './review.tsx'
import classes from './import.module.css'

const PAGE = 50

type ChangeListProps = {
  readonly of: Reviewed
  readonly kind: ChangeKind
  readonly sections: readonly SectionReport[]
}

/** Lines of one kind of change, page after page, for all parts of the sources or one of them. */
export function ChangeList({ of, kind, sections }: ChangeListProps) {
  const [section, setSection] = useState<string | null>(null)
  const names = useListNames()
  const touched = [...new Set(sections.filter((each) => each[kind] > 0).map((each) => each.section))]
  const pages = useInfiniteQuery({
    queryKey: ['import.listChanges', of, kind, section],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      call('import.listChanges', {
        ...of,
        kind,
        limit: PAGE,
        ...(section === null ? {} : { section }),
        ...(pageParam === 0 ? {} : { afterKey: pageParam }),
      }),
    getNextPageParam: ({ nextKey }) => nextKey,
  })
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {touched.length > 1 && (
        <Select
          mb="xs"
          w="20rem"
          label={importText.section}
          placeholder={importText.allSections}
          data={touched.map((value) => ({ value, label: names(value) }))}
          value={section}
          clearable
          clearButtonProps={{ 'aria-label': importText.allSections }}
          onChange={setSection}
        />
      )}
      {pages.data !== undefined && rows.length === 0 ? (
        <EmptyList title={importText.empty} />
      ) : (
        <Changes kind={kind} rows={rows} nameOf={names} />
      )}
      {pages.hasNextPage && (
        <Button
          mt="xs"
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {importText.more}
        </Button>
      )}
    </>
  )
}

type ChangesProps = {
  readonly kind: ChangeKind
  readonly rows: readonly ChangeRow[]
  readonly nameOf: (section: string) => string
}

function Changes({ kind, rows, nameOf }: ChangesProps) {
  return (
    <table className={`${lines.lines ?? ''} ${classes.changes ?? ''}`} data-kind={kind}>
      <thead>
        <tr>
          <th scope="col">{importText.name}</th>
          <th scope="col">{importText.source}</th>
          {kind === 'matched' && <th scope="col">{importText.joined}</th>}
          <th scope="col">{kind === 'updated' || kind === 'reread' ? importText.change : importText.says}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.name}
              <div className={classes.quiet}>{row.municipality}</div>
            </th>
            <td>
              {originText[row.origin]}
              <div className={classes.quiet}>{nameOf(row.section)}</div>
            </td>
            {kind === 'matched' && <td>{row.joined?.name ?? ''}</td>}
            <td>
              <FieldChanges kind={kind} fields={row.fields} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
