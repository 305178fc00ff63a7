import { afterEach, expect, test } from 'vitest'
import { ADMIN, HOSPITAL, hospitalApp, type TestApp, testApp } from '../support/test-app.ts'

let open: TestApp | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

test('the wizard makes the store and its first administrator can sign in', async () => {
  const { call } = (open = await testApp())
  expect(await call('setup.read', {})).toMatchObject({ state: 'empty' })

  await call('setup.create', { hospital: HOSPITAL, admin: ADMIN })
  const state = await call('session.signIn', { loginName: ' ＫＡＮＲＩ ', password: ADMIN.password })

  expect(state).toMatchObject({ user: { role: 'admin', displayName: ADMIN.displayName }, isPractice: false })
  expect(state.hospital).toEqual(HOSPITAL)
})

test('a second wizard is refused and the first store stands', async () => {
  const { call } = (open = await hospitalApp())

  await expect(
    call('setup.create', { hospital: { ...HOSPITAL, name: '別' }, admin: ADMIN }),
  ).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await call('session.read', {})).hospital?.name).toBe(HOSPITAL.name)
})

test('a wrong password and an unknown name get the same answer', async () => {
  const { call } = (open = await hospitalApp())
  for (const loginName of [ADMIN.loginName, 'dareka']) {
    await expect(call('session.signIn', { loginName, password: 'chigau' })).rejects.toMatchObject({
      code: 'wrong-password',
    })
  }
})

test('after five wrong passwords the account rests, and opens again after ten minutes', async () => {
  const { call, clock } = (open = await hospitalApp())
  const tryWith = (password: string) => call('session.signIn', { loginName: ADMIN.loginName, password })
  for (let tries = 0; tries < 5; tries += 1)
    await expect(tryWith('chigau')).rejects.toMatchObject({ code: 'wrong-password' })

  await expect(tryWith(ADMIN.password)).rejects.toMatchObject({ code: 'too-many-tries' })
  clock.moveTo('2026-11-21T03:11:00.000Z')

  await expect(tryWith(ADMIN.password)).resolves.toMatchObject({ isPractice: false })
})

test('a new password opens the account, the old one no more', async () => {
  const { call } = (open = await hospitalApp())
  const next = 'atarashii-nagai-kotoba'
  await expect(call('session.changePassword', { current: 'chigau', next })).rejects.toMatchObject({
    code: 'wrong-password',
  })

  await call('session.changePassword', { current: ADMIN.password, next })
  await call('session.signOut', {})

  await expect(
    call('session.signIn', { loginName: ADMIN.loginName, password: ADMIN.password }),
  ).rejects.toThrow()
  await expect(call('session.signIn', { loginName: ADMIN.loginName, password: next })).resolves.toBeDefined()
})

test('whoever is signed out is refused', async () => {
  const { call } = (open = await hospitalApp())
  await call('session.signOut', {})
  await expect(
    call('session.changePassword', { current: 'x', next: 'nagai-nagai-nagai' }),
  ).rejects.toMatchObject({
    code: 'signed-out',
  })
})

test('practice opens without a password, in a store of its own', async () => {
  const { call, callAs, app, session } = (open = await hospitalApp())
  const other = app.openSession('test')
  await callAs(other, 'session.startPractice', { role: 'nurse' })

  expect(await callAs(other, 'session.read', {})).toMatchObject({ isPractice: true, user: { role: 'nurse' } })
  expect(session.isPractice).toBe(false)
  expect((await call('session.read', {})).hospital?.name).toBe(HOSPITAL.name)
})
