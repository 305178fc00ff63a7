import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Conference } from '../../../shared/domain/conference.ts'
import { useSession } from '../../app/session-context.ts'
import { DraftKeeper, type DraftState } from './draft-keeper.ts'

/** By person and conference: nobody saves what somebody else typed. Memory only; nothing of it is kept on disk here. */
const keepers = new Map<string, DraftKeeper>()

function keeperFor(userId: string, conference: Conference): DraftKeeper {
  const key = `${userId} ${conference.id}`
  const keeper = keepers.get(key) ?? new DraftKeeper(conference)
  keepers.set(key, keeper)
  return keeper
}

/** Forgets what is safely in the store. */
function forgetSaved(): void {
  for (const [key, keeper] of keepers) if (keeper.isDone()) keepers.delete(key)
}

export type ConferenceDraft = DraftState & Pick<DraftKeeper, 'change' | 'flush' | 'dismiss'>

/** The draft being typed, saved by itself: after a pause, when a field is left (see `flush`), when the screen is left. */
export function useConferenceDraft(conference: Conference): ConferenceDraft {
  const { user } = useSession()
  const queries = useQueryClient()
  // The keeper belongs to person and conference, not to one answer of the core.
  // oxlint-disable-next-line react/exhaustive-deps
  const keeper = useMemo(() => keeperFor(user.id, conference), [user.id, conference.id])
  const state = useSyncExternalStore(keeper.subscribe, keeper.read)
  useEffect(() => keeper.offer(conference), [keeper, conference])
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
      void keeper.flush().then(() => {
        forgetSaved()
        return queries.invalidateQueries()
      })
    }
  }, [keeper, queries])
  return { ...state, change: keeper.change, flush: keeper.flush, dismiss: keeper.dismiss }
}
