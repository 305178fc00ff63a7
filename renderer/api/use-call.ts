import {
  keepPreviousData,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import { call, type CallError } from './client.ts'

/** A reading call as a query. While the input changes, the last answer stays on screen: no flash of blank. */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: { enabled?: boolean; refetchEveryMs?: number } = {},
): UseQueryResult<CallOutput<Name>, CallError> {
  return useQuery<CallOutput<Name>, CallError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchEveryMs ?? false,
  })
}

/** A writing call. After any command every query is stale: the data is small, so no cache bookkeeping. */
export function useCommand<Name extends CallName>(
  name: Name,
): UseMutationResult<CallOutput<Name>, CallError, CallInput<Name>> {
  const queries = useQueryClient()
  return useMutation<CallOutput<Name>, CallError, CallInput<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => queries.invalidateQueries(),
    // Somebody else was faster: by the time that is said, the screen shows what they saved.
    onError: (error) => (error.wire.code === 'conflict' ? queries.invalidateQueries() : undefined),
  })
}
