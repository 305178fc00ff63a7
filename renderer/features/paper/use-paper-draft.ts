import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { OpenPaper, PaperRef } from '../../../shared/contract/paper.ts'
import { emptyFields, withTyped } from '../../../shared/domain/paper-typed.ts'
import type { PaperDraft } from '../../../shared/domain/paper-draft.ts'
import { type KeeperState, PaperKeeper } from './paper-keeper.ts'

export type PaperWriting = KeeperState &
  Pick<PaperKeeper, 'write' | 'clear' | 'take' | 'flush'> & {
    /** Prepared values with the typed ones over them. */
    readonly draft: PaperDraft
    readonly missing: readonly { readonly id: string; readonly label: string }[]
  }

/** The paper being written: saved by itself after a pause and when the screen is left. */
export function usePaperDraft(ref: PaperRef, open: OpenPaper): PaperWriting {
  const queries = useQueryClient()
  // One keeper for one paper, whatever the core answers later; the editor is keyed by the paper.
  // oxlint-disable-next-line react/exhaustive-deps
  const keeper = useMemo(() => new PaperKeeper(ref, open), [])
  const state = useSyncExternalStore(keeper.subscribe, keeper.read)
  useEffect(() => keeper.offer(open), [keeper, open])
  useEffect(() => {
    const leave = () => void keeper.flush()
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.read().status !== 'saved') event.preventDefault()
      leave()
    }
    window.addEventListener('pagehide', leave)
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('beforeunload', warn)
      void keeper.flush().then(() => queries.invalidateQueries())
    }
  }, [keeper, queries])
  const draft = useMemo(() => withTyped(open.prepared, state.typed), [open.prepared, state.typed])
  const { write, clear, take, flush } = keeper
  return { ...state, write, clear, take, flush, draft, missing: emptyFields(draft) }
}
