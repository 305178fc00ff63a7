import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OpenPaper, PaperRef } from '../../../shared/contract/paper.ts'
import { call, type CallError } from '../../api/client.ts'
import type { PaperWriting } from './use-paper-draft.ts'

const PAUSE_MS = 500
/** Made anew when something changes, never because time has passed: every PDF differs in its time of making. */
const NEVER_STALE = { staleTime: Number.POSITIVE_INFINITY, gcTime: 20_000, refetchOnWindowFocus: false }

/** The PDF of what is being written; while the next one is made the last one stays. */
export function usePreview(ref: PaperRef, open: OpenPaper, { typed, stand }: PaperWriting) {
  const [settled] = useDebouncedValue(typed, PAUSE_MS)
  return useQuery<{ base64: string }, CallError>({
    queryKey: ['paper.preview', ref, settled, open.prepared, stand.doctorPart.state],
    queryFn: () => call('paper.preview', { ...ref, typed: settled }),
    placeholderData: keepPreviousData,
    ...NEVER_STALE,
  })
}
