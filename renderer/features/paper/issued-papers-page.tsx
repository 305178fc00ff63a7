import { Button, Group, Select, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import type { IssuedPaperId } from '../../../shared/domain/ids.ts'
import { LocalDate } from '../../../shared/domain/local-date.ts'
import { PaperKindCode } from '../../../shared/domain/paper-kind.ts'
import { call, type CallError } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { paperText } from '../../text/paper.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { EraDateField } from '../../ui/era-date-field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { IssuedDialog } from './issued-dialog.tsx'
import { IssuedTable } from './issued-table.tsx'

type Filter = Omit<CallInput<'paper.listIssued'>, 'beforeNo' | 'limit'>
type Page = CallOutput<'paper.listIssued'>

const SEARCH_PAUSE_MS = 200

/** Pages of control copies, each begun where the one before ended. */
function useIssuedPages(filter: Filter) {
  return useInfiniteQuery<Page, CallError, Page['rows'], [string, Filter], number | null>({
    queryKey: ['paper.listIssued', filter],
    queryFn: ({ pageParam }) =>
      call('paper.listIssued', { ...filter, ...(pageParam === null ? {} : { beforeNo: pageParam }) }),
    initialPageParam: null,
    getNextPageParam: ({ nextBeforeNo }) => nextBeforeNo,
    select: ({ pages }) => pages.flatMap(({ rows }) => rows),
    placeholderData: (before) => before,
  })
}

/** 発行控え: every paper that left the department, to be found again and opened as it was. */
export function IssuedPapersPage() {
  const [filter, setFilter] = useState<Filter>({ text: '' })
  const [settled] = useDebouncedValue(filter, SEARCH_PAUSE_MS)
  const [shown, setShown] = useState<IssuedPaperId | null>(null)
  const list = useIssuedPages(settled)
  const isFiltered = Object.values(settled).some((value) => value !== '' && value !== undefined)
  return (
    <>
      <Title order={1} size="h3" mb="sm">
        {paperText.pageTitle}
      </Title>
      <FilterBar filter={filter} onChange={setFilter} />
      {list.isError && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined && !list.isError && <Text role="status">{common.loading}</Text>}
      {list.data?.length === 0 && (
        <EmptyList
          title={isFiltered ? paperText.emptySearch : paperText.emptyPage}
          hint={isFiltered ? paperText.emptySearchHint : paperText.emptyPageHint}
        />
      )}
      {list.data !== undefined && list.data.length > 0 && <IssuedTable rows={list.data} onOpen={setShown} />}
      {list.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {paperText.more}
        </Button>
      )}
      {shown !== null && <IssuedDialog issuedPaperId={shown} linksToPatient onClose={() => setShown(null)} />}
    </>
  )
}

function FilterBar({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const kinds = useCall('paper.kinds', {}).data ?? []
  const day = (name: 'from' | 'to', value: string | null) => {
    const { [name]: _before, ...others } = filter
    const parsed = LocalDate.safeParse(value).data
    onChange(parsed === undefined ? others : { ...others, [name]: parsed })
  }
  return (
    <Group align="flex-start" gap="sm">
      <TextInput
        flex={1}
        miw="16rem"
        label={paperText.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text}
        maxLength={100}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        w="17rem"
        label={paperText.kind}
        placeholder={paperText.allKinds}
        clearable
        clearButtonProps={{ 'aria-label': paperText.allKinds }}
        data={kinds
          .filter(({ code }) => code !== 'patient-list')
          .map(({ code, title }) => ({ value: code, label: title }))}
        value={filter.kind ?? null}
        onChange={(value) => {
          const { kind: _before, ...others } = filter
          const kind = PaperKindCode.safeParse(value).data
          onChange(kind === undefined ? others : { ...others, kind })
        }}
      />
      {(['from', 'to'] as const).map((name) => (
        <EraDateField
          key={name}
          w="11rem"
          label={paperText[name]}
          placeholder={paperText.dayExample}
          value={filter[name] ?? null}
          onChange={(value) => day(name, value)}
        />
      ))}
    </Group>
  )
}
