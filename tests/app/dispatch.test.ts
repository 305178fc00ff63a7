import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAccess } from '../../db/repositories/access-log.ts'
import { ADMIN, hospitalApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await hospitalApp()
})
afterAll(() => ward.close())

test.each(['no.suchCall', '__proto__', 'constructor', 'toString', ''])(
  'an unknown call "%s" is refused',
  async (name) => {
    expect(await ward.app.call(ward.session, name, {})).toEqual({
      ok: false,
      error: { code: 'unknown-call' },
    })
  },
)

test.each([
  [null],
  [undefined],
  ['text'],
  [7],
  [[]],
  [{ loginName: 1 }],
  [{ loginName: 'a', password: 'b', extra: true }],
])('an input of the wrong shape (%j) is refused in words, nothing crashes', async (input) => {
  const reply = await ward.app.call(ward.session, 'session.signIn', input)
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(JSON.stringify(reply)).not.toMatch(/stack|at .*\.ts/)
})

test('a text of 10,000 characters is refused at its field', async () => {
  const reply = await ward.app.call(ward.session, 'session.signIn', {
    loginName: 'あ'.repeat(10_000),
    password: 'x',
  })
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', fields: { loginName: '40文字以内で入力してください。' } },
  })
})

test('sign-ins and refusals stand in the access log, and no log line holds a name or password', async () => {
  await ward.app.call(ward.session, 'session.signIn', {
    loginName: ADMIN.loginName,
    password: 'machigai-desu',
  })
  const rows = await listAccess(ward.app.services.stores.own().db, { limit: 50 })

  expect(rows.map((row) => [row.call, row.outcome])).toContainEqual(['session.signIn', 'ok'])
  expect(rows.map((row) => [row.call, row.outcome])).toContainEqual(['session.signIn', 'wrong-password'])
  expect(ward.logLines.join('\n')).not.toMatch(/kanri|machigai|himitsu/)
  expect(ward.logLines).toContainEqual(expect.stringMatching(/^session\.signIn ok \d+ms$/))
})
