import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import {
  type DirectoryCondition,
  type DirectorySort,
  sortProviders,
} from '../../../shared/domain/directory-view.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { call, type CallError } from '../../api/client.ts'

/** Rows of a list of which only a part is there: the number of all, a row by its place, and what to bring next. */
export type DirectoryRows = {
  /** Rows that a scrollbar reckons with. */
  readonly count: number
  /** Everything is counted; else there are at least `count`. */
  readonly isCounted: boolean
  /** There are more than anybody counts. */
  readonly isEndless: boolean
  /** Rows that are here, from the first on. */
  readonly known: number
  readonly at: (index: number) => Provider | undefined
  /** Brings what stands between these places. */
  readonly want: (from: number, to: number) => void
  readonly isLoading: boolean
  /** Whether the rows on screen belong to the question before this one. */
  readonly isOld: boolean
  readonly error: CallError | null
  readonly retry: () => void
}

const PAGE = 50
/** A page that has scrolled away is kept for so long. */
const KEPT_MS = 30_000

/** The whole list by position: any part of it, at once. */
export function useWholeDirectory(isAsked: boolean): DirectoryRows {
  const [pages, setPages] = useState<readonly number[]>([0])
  const found = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['directory.page', page],
      queryFn: () => call('directory.page', { fromIndex: page * PAGE, limit: PAGE }),
      gcTime: KEPT_MS,
      enabled: isAsked,
    })),
  })
  const [total, setTotal] = useState<number | undefined>(undefined)
  const fresh = found.find(({ data }) => data !== undefined)?.data?.total
  if (fresh !== undefined && fresh !== total) setTotal(fresh)
  const byPage = new Map(pages.map((page, index) => [page, found[index]?.data]))
  const failed = found.find(({ isError }) => isError)
  return {
    count: total ?? 0,
    isCounted: true,
    isEndless: false,
    known: byPage.get(0)?.rows.length ?? 0,
    at: (index) => byPage.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    want(from, to) {
      const first = Math.min(
        Math.floor(Math.max(0, from) / PAGE),
        Math.floor(Math.max(0, (total ?? 1) - 1) / PAGE),
      )
      const last = Math.floor(Math.max(0, Math.min(to, (total ?? 1) - 1)) / PAGE)
      const wanted = Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
      if (wanted.join() !== pages.join()) setPages(wanted)
    },
    isLoading: isAsked && total === undefined && failed === undefined,
    isOld: false,
    error: (failed?.error as CallError | null | undefined) ?? null,
    retry: () => void Promise.all(found.map(({ refetch }) => refetch())),
  }
}

type Found = CallOutput<'provider.search'>

/**
 * The pages of a condition, and then how many there are; while it changes, the last answer stays. The list is what is
 * waited for: it is asked for first, and what is whole on its first page needs no count.
 */
function useAnswers(condition: DirectoryCondition, isAsked: boolean) {
  const found = useInfiniteQuery<Found, CallError, Found[], readonly unknown[], string | undefined>({
    queryKey: ['provider.search', condition, 'rows'],
    queryFn: ({ pageParam }) =>
      call('provider.search', {
        ...condition,
        // The first page is small, to be on screen at once; whoever scrolls on wants more.
        limit: pageParam === undefined ? PAGE : 10 * PAGE,
        ...(pageParam === undefined ? {} : { afterKey: pageParam }),
      }),
    initialPageParam: undefined,
    getNextPageParam: ({ nextKey }) => nextKey ?? undefined,
    select: ({ pages }) => pages,
    placeholderData: keepPreviousData,
    // Comparing a page with the one before, field by field, takes longer than drawing it.
    structuralSharing: false,
    enabled: isAsked,
  })
  const counted = useQuery<CallOutput<'directory.count'>, CallError>({
    queryKey: ['directory.count', condition],
    queryFn: () => call('directory.count', condition),
    enabled: isAsked && found.isSuccess && !found.isPlaceholderData && found.hasNextPage,
  })
  return { counted, found }
}

/** What a condition finds: counted to a thousand, read by key as far as somebody looks. */
export function useFoundDirectory(
  condition: DirectoryCondition,
  sort: DirectorySort,
  isAsked: boolean,
): DirectoryRows {
  const { counted, found } = useAnswers(condition, isAsked)
  // What is on one page is whole without a count.
  const isWhole =
    found.data !== undefined &&
    !found.isPlaceholderData &&
    (!found.hasNextPage || counted.data?.hasMore === false)
  const isSorted = isWhole && sort !== 'directory'
  const rows = useMemo(() => {
    const all = (found.data ?? []).flatMap((page) => page.rows)
    return isSorted ? sortProviders(all, sort) : all
  }, [found.data, isSorted, sort])
  const { hasNextPage, isFetchingNextPage, isFetching, fetchNextPage } = found
  // Sorting asks for every row that was found; the directory's own order for what is looked at.
  if (isAsked && isSorted && hasNextPage && !isFetching) void fetchNextPage()
  const reckoned = hasNextPage
    ? Math.max(rows.length + 1, isWhole ? (counted.data?.count ?? 0) : rows.length + PAGE)
    : rows.length
  return {
    count: reckoned,
    isCounted: !hasNextPage || isWhole,
    isEndless: counted.data?.hasMore === true,
    known: rows.length,
    at: (index) => rows[index],
    want(_from, to) {
      if (to >= rows.length && hasNextPage && !isFetchingNextPage && !found.isPlaceholderData)
        void fetchNextPage()
    },
    isLoading: isAsked && found.data === undefined && !found.isError,
    isOld: found.isPlaceholderData,
    error: found.error,
    retry: () => void found.refetch(),
  }
}
