import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { call, type CallError } from '../../api/client.ts'
import type { DirectoryFilter } from './use-directory-filter.ts'

type Page = CallOutput<'provider.search'>

const PAGE = 50

function inputOf({ text, areaCodes, role, scene, visibility }: DirectoryFilter) {
  return {
    text,
    limit: PAGE,
    ...(areaCodes === null ? {} : { areaCodes: [...areaCodes] }),
    ...(role === null ? {} : { role }),
    ...(scene === null ? {} : { scene }),
    ...(visibility === null ? {} : { visibility }),
  }
}

/** The list, fifty at a time; while the question changes, the last answer stays on screen. */
export function useDirectory(filter: DirectoryFilter) {
  const input = inputOf(filter)
  return useInfiniteQuery<Page, CallError, Page[], readonly unknown[], string | undefined>({
    queryKey: ['provider.search', input],
    queryFn: ({ pageParam }) =>
      call('provider.search', { ...input, ...(pageParam === undefined ? {} : { afterKey: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: ({ nextKey }) => nextKey ?? undefined,
    select: ({ pages }) => pages,
    placeholderData: keepPreviousData,
  })
}
