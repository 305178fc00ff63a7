import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { CONTENT_SECURITY_POLICY } from '../../shared/content-security-policy.ts'

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

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

/** Serves a file of the built page; every path without an ending is the page itself. */
export async function servePage(pageDir: string, path: string, response: ServerResponse): Promise<void> {
  const wanted = extname(path) === '' ? 'index.html' : decodeURIComponent(path)
  const file = normalize(join(pageDir, wanted))
  const type = TYPES[extname(file)]
  const isInside = file.startsWith(normalize(pageDir) + sep)
  const body = isInside && type !== undefined ? await readFile(file).catch(() => undefined) : undefined
  if (body === undefined || type === undefined) {
    response.writeHead(404, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' })
    response.end('見つかりません。')
    return
  }
  response.writeHead(200, { ...pageHeaders, 'content-type': type })
  response.end(body)
}
