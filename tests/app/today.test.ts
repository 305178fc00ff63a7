import { afterAll, beforeAll, expect, test } from 'vitest'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21', hasDemoStory: true })
})
afterAll(() => ward.close())

test('practice begins with answers that are waited for, the promised call of today first', async () => {
  const waiting = await ward.call('inquiry.listWaiting', {})
  expect(waiting.length).toBeGreaterThanOrEqual(3)
  expect(waiting[0]).toMatchObject({
    isCallBackDue: true,
    inquiry: { callBackOn: '2026-11-21', callBackTime: '夕方' },
  })
})

test('who goes home within three days is listed with what is not settled', async () => {
  const { leaving } = await ward.call('today.read', {})
  expect(leaving.length).toBeGreaterThan(0)
  for (const { plannedDischargeOn, daysLeft } of leaving) {
    expect(plannedDischargeOn <= '2026-11-24').toBe(true)
    expect(daysLeft).toBeLessThanOrEqual(3)
  }
  expect(leaving.flatMap(({ gaps }) => gaps.map(({ kind }) => kind))).toContain('nobody')
})

test('decisions of a conference are due in the order of their days, and one that has passed says so', async () => {
  const { due } = await ward.call('today.read', {})
  const days = due.map(({ dueOn }) => dueOn)
  expect(days).toEqual(days.toSorted())
  expect(due[0]).toMatchObject({ isOverdue: true, dueOn: '2026-11-20' })
  expect(due.at(-1)).toMatchObject({ isOverdue: false })
})

test('the filter leaves only the patients of one person', async () => {
  const { user } = await ward.call('session.read', {})
  if (user === null) throw new Error('nobody is signed in')
  const mine = await ward.call('inquiry.listWaiting', { responsibleUserId: user.id })
  const all = await ward.call('inquiry.listWaiting', {})
  expect(mine.length).toBeLessThan(all.length)
  expect(mine.every(({ responsibleUserId }) => responsibleUserId === user.id)).toBe(true)
})

test('every call, answer, decision and meeting of the days before stands in the course of the patient', async () => {
  const { rows } = await ward.call('patient.search', { text: '90010001' })
  const patientId = rows[0]?.patientId
  if (patientId === undefined) throw new Error('the fictional patient is not found')
  const course = await ward.call('timeline.list', { patientId })

  expect(course.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['inquiry', 'answer', 'team', 'admitted']),
  )
  expect(course.find(({ kind }) => kind === 'answer')).toMatchObject({
    on: '2026-11-18',
    byName: '練習 看子（架空）',
    text: expect.stringContaining('架空ひばり在宅クリニック（架空）（在宅医）：可') as string,
  })
})
