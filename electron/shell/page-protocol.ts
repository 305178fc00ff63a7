import { protocol, type Session } from 'electron'
import { findPageFile, type PageFolders } from '../app/page-files.ts'
import { CONTENT_SECURITY_POLICY } from '../../shared/content-security-policy.ts'
import { HOST, SCHEME } from './addresses.ts'

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Must run before Electron is ready. A standard, secure scheme has an origin of its own, like https. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page and the manual under app://ieji/ and nothing else. */
export function servePage(session: Session, folders: PageFolders): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    const isAsked = host === HOST && request.method === 'GET'
    const file = isAsked ? await findPageFile(folders, pathname) : undefined
    if (file === undefined) {
      const plain = { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }
      return new Response('見つかりません。', { status: 404, headers: plain })
    }
    return new Response(file.body, { headers: { ...HEADERS, 'content-type': file.type } })
  })
}
