import type { ServerResponse } from 'node:http'
import { CONTENT_SECURITY_POLICY } from '../../shared/content-security-policy.ts'
import { findPageFile, type PageFolders } from '../app/page-files.ts'

/** On every answer: nothing is kept, framed, guessed or sent on. */
export const pageHeaders = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Serves a file of the built page or the manual; every path without an ending is the page itself. */
export async function servePage(folders: PageFolders, path: string, response: ServerResponse): Promise<void> {
  const file = await findPageFile(folders, path)
  if (file === undefined) {
    response.writeHead(404, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' })
    response.end('見つかりません。')
    return
  }
  response.writeHead(200, { ...pageHeaders, 'content-type': file.type })
  response.end(file.body)
}
