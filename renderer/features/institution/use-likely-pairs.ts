import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../api/client.ts'

const PAGE = 50

/** Pairs for a person, page after page: of a directory that is reviewed, else of the one in use. */
export function useLikelyPairs(jobId: string | undefined, enabled = true) {
  return useInfiniteQuery({
    enabled,
    queryKey: ['import.listLikely', jobId],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      call('import.listLikely', {
        limit: PAGE,
        ...(jobId === undefined ? {} : { jobId }),
        ...(pageParam === 0 ? {} : { afterKey: pageParam }),
      }),
    getNextPageParam: ({ nextKey }) => nextKey,
  })
}
