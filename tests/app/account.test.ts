import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMIN, HOSPITAL, hospitalApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await hospitalApp()
})
afterAll(() => ward.close())

const NURSE = {
  loginName: 'kango',
  displayName: '看護 花子（架空）',
  role: 'nurse' as const,
  password: 'hajimete-no-kotoba',
}

test('a new colleague signs in with the first password and must change it', async () => {
  await ward.call('account.add', NURSE)
  const session = ward.app.openSession('test')
  const state = await ward.callAs(session, 'session.signIn', { loginName: 'kango', password: NURSE.password })
  expect(state).toMatchObject({ mustChangePassword: true, user: { role: 'nurse' } })

  await ward.callAs(session, 'session.changePassword', {
    current: NURSE.password,
    next: 'jibun-dake-no-kotoba',
  })
  expect((await ward.callAs(session, 'session.read', {})).mustChangePassword).toBe(false)
})

test('a login name that differs only in width or case is taken already', async () => {
  await expect(ward.call('account.add', { ...NURSE, loginName: 'ＫＡＮＧＯ' })).rejects.toMatchObject({
    code: 'duplicate',
    fields: { loginName: expect.stringContaining('使われています') as string },
  })
})

test('a nurse may not see or change accounts', async () => {
  const session = ward.app.openSession('test')
  await ward.callAs(session, 'session.signIn', { loginName: 'kango', password: 'jibun-dake-no-kotoba' })
  await expect(ward.callAs(session, 'account.list', {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('the last administrator cannot be stopped', async () => {
  const admin = (await ward.call('account.list', {})).find(({ role }) => role === 'admin')
  if (admin === undefined) throw new Error('no administrator')
  const change = {
    userId: admin.userId,
    version: admin.version,
    displayName: admin.displayName,
    role: 'admin' as const,
  }
  await expect(ward.call('account.update', { ...change, isActive: false })).rejects.toMatchObject({
    code: 'blocked',
  })
  await expect(
    ward.call('account.update', { ...change, role: 'nurse', isActive: true }),
  ).rejects.toMatchObject({ code: 'blocked' })
})

test('a stopped account opens no more, and a stale version is a conflict', async () => {
  const nurse = (await ward.call('account.list', {})).find(({ loginName }) => loginName === 'kango')
  if (nurse === undefined) throw new Error('no nurse')
  const change = {
    userId: nurse.userId,
    version: nurse.version,
    displayName: nurse.displayName,
    role: nurse.role,
  }
  await ward.call('account.update', { ...change, isActive: false })

  await expect(ward.call('account.update', { ...change, isActive: true })).rejects.toMatchObject({
    code: 'conflict',
  })
  const signIn = ward.callAs(ward.app.openSession('test'), 'session.signIn', {
    loginName: 'kango',
    password: 'jibun-dake-no-kotoba',
  })
  await expect(signIn).rejects.toMatchObject({ code: 'wrong-password' })
})

test('the details of the hospital are changed by the version that was read', async () => {
  const hospital = await ward.call('hospital.read', {})
  await ward.call('hospital.update', { ...hospital, fax: '0835-00-9999' })

  expect(await ward.call('hospital.read', {})).toMatchObject({ ...HOSPITAL, fax: '0835-00-9999' })
  await expect(ward.call('hospital.update', { ...hospital, fax: '' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('every master is readable with its source, and the administrator of the first test still signs in', async () => {
  const sheets = await ward.call('master.list', {})
  expect(sheets.length).toBeGreaterThan(8)
  for (const sheet of sheets)
    expect([sheet.name, sheet.source !== '', sheet.rows.length > 0]).toEqual([sheet.name, true, true])
  await ward.call('session.signIn', { loginName: ADMIN.loginName, password: ADMIN.password })
})
