import { createContext, useContext } from 'react'
import type { SessionState } from '../../shared/contract/session.ts'
import type { User } from '../../shared/domain/user.ts'

/** Who is signed in, and where. */
export type SignedIn = SessionState & { readonly user: User }

export const SessionContext = createContext<SignedIn | null>(null)

/** The signed-in session; only below the shell. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('no session above this component')
  return session
}
