import type { User } from '../../shared/domain/user.ts'

/** Through which door a session came in. */
export type Door = 'window' | 'browser' | 'command-line' | 'test'

/** One window, tab or command. Who it is comes from here, never from a call's input. */
export type Session = {
  readonly id: string
  readonly door: Door
  user: User | null
  /** Whether it works on the practice store (fictional patients) instead of the hospital's own. */
  isPractice: boolean
  mustChangePassword: boolean
}

export function newSession(id: string, door: Door): Session {
  return { id, door, user: null, isPractice: false, mustChangePassword: false }
}
