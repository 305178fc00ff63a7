import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Loopback, startLoopback } from '../../electron/loopback/server.ts'
import { type TestApp, testApp } from '../support/test-app.ts'

const TOKEN = 'himitsu'
let ward: TestApp
let server: Loopback
let pageDir: string

beforeAll(async () => {
  ward = await testApp()
  pageDir = await mkdtemp(join(tmpdir(), 'ieji-page-'))
  await writeFile(join(pageDir, 'index.html'), '<!doctype html><title>家路</title>')
  server = await startLoopback({ app: ward.app, token: TOKEN, pageDir })
})
afterAll(async () => {
  await server.close()
  await ward.close()
  await rm(pageDir, { recursive: true })
})

type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer }

const good = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }

/** node:http instead of fetch: only so can the Host header be a foreign one. */
async function ask({ method = 'POST', path = '/api/setup.read', headers = good, body = '{}' }: Ask) {
  return await new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString(),
            headers: response.headers,
          }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    },
  )
}

test('a call with the token is answered', async () => {
  const { status, text } = await ask({})
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ ok: true, data: { state: 'empty' } })
})

test.each([
  ['no token', { 'content-type': 'application/json' }, 401],
  ['a wrong token', { ...good, authorization: 'Bearer chigau' }, 401],
  ['a foreign Host', { ...good, host: 'evil.example' }, 403],
  ['a foreign Origin', { ...good, origin: 'http://evil.example' }, 403],
  ['another content type', { ...good, 'content-type': 'text/plain' }, 415],
])('%s is refused', async (_what, headers, status) => {
  expect((await ask({ headers })).status).toBe(status)
})

test('a body of 50 MB is refused in words and the next call works', async () => {
  const large = await ask({ body: Buffer.alloc(50 * 1024 * 1024, 0x20) })
  expect(large.status).toBe(413)
  expect(JSON.parse(large.text)).toEqual({ ok: false, error: { code: 'too-large' } })
  expect((await ask({})).status).toBe(200)
})

test('broken JSON is refused without a stack', async () => {
  const { status, text } = await ask({ body: '{"a":' })
  expect(status).toBe(400)
  expect(JSON.parse(text)).toEqual({ ok: false, error: { code: 'invalid-input' } })
})

test('the page comes with a strict policy, and nothing outside its folder is served', async () => {
  const page = await ask({ method: 'GET', path: '/', headers: {}, body: '' })
  expect(page.text).toContain('家路')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(String(page.headers['content-security-policy'])).not.toMatch(/script-src[^;]*unsafe/)

  for (const path of [
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/x.exe',
  ]) {
    expect((await ask({ method: 'GET', path, headers: {}, body: '' })).status).toBe(404)
  }
})
