import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Reply } from '../../shared/errors.ts'
import type { App } from '../app/create-app.ts'
import { readJson, TooLargeError } from './read-json.ts'
import { pageHeaders, servePage } from './serve-page.ts'
import { keepSessions } from './sessions.ts'

export type Loopback = { readonly url: string; readonly port: number; readonly close: () => Promise<void> }

export type LoopbackOptions = {
  readonly app: App
  /** Made anew at each start; whoever does not have it is refused. */
  readonly token: string
  readonly pageDir: string
  /** Served below /manual/. */
  readonly manualDir?: string
  /** 0 or nothing: any free port. */
  readonly port?: number
}

/** Serves the page and its calls on 127.0.0.1 only. The same authorisation as every other door: `app.call`. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { app, token, port = 0 } = options
  const sessionOf = keepSessions(app)

  const answerCall = async (request: IncomingMessage, response: ServerResponse, name: string) => {
    if (request.method !== 'POST') return refuse(response, 405, 'unknown-call')
    if (!hasToken(request, token)) return refuse(response, 401, 'no-token')
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'invalid-input')
    try {
      sendJson(response, 200, await app.call(sessionOf(request), name, await readJson(request)))
    } catch (error) {
      const isTooLarge = error instanceof TooLargeError
      refuse(response, isTooLarge ? 413 : 400, isTooLarge ? 'too-large' : 'invalid-input')
    }
  }

  const server = createServer((request, response) => {
    if (!isFromHere(request)) return refuse(response, 403, 'forbidden')
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const done = path.startsWith('/api/')
      ? answerCall(request, response, path.slice('/api/'.length))
      : servePage(options, path, response)
    done.catch(() => refuse(response, 500, 'unexpected'))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const listening = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${listening}/#token=${token}`,
    port: listening,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Refuses DNS rebinding (a foreign Host) and pages of other origins. */
function isFromHere(request: IncomingMessage): boolean {
  const { host, origin } = request.headers
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '')) return false
  return origin === undefined || origin === `http://${host}`
}

function hasToken(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function sendJson(response: ServerResponse, status: number, reply: Reply): void {
  if (response.headersSent) return
  response.writeHead(status, { ...pageHeaders, 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(reply))
}

function refuse(
  response: ServerResponse,
  status: number,
  code: 'forbidden' | 'no-token' | 'unknown-call' | 'invalid-input' | 'too-large' | 'unexpected',
): void {
  sendJson(response, status, { ok: false, error: { code } })
}
