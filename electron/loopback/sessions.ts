import type { IncomingMessage } from 'node:http'
import type { App } from '../app/create-app.ts'
import type { Session } from '../app/session.ts'

/** More tabs than anybody opens; the one that was opened first is signed out. */
const MAX_SESSIONS = 200

/** A session a tab: the page names itself by a number that it drew, behind the token that lets it in at all. */
export function keepSessions(app: App): (request: IncomingMessage) => Session {
  const sessions = new Map<string, Session>()
  return (request) => {
    const id = String(request.headers['x-ieji-session'] ?? 'default').slice(0, 64)
    const known = sessions.get(id)
    if (known !== undefined) return known
    const oldest = sessions.keys().next().value
    if (sessions.size >= MAX_SESSIONS && oldest !== undefined) sessions.delete(oldest)
    const session = app.openSession('browser')
    sessions.set(id, session)
    return session
  }
}
