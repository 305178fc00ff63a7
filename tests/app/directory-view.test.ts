import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type DirectoryLayout,
  moveColumn,
  sortProviders,
  toggleColumn,
  USUAL_LAYOUT,
} from '../../shared/domain/directory-view.ts'
import { AppError } from '../../shared/errors.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await practiceApp()
})
afterAll(() => app.close())

const as = (role: 'nurse' | 'clerk' | 'admin') => app.call('session.startPractice', { role })
const VIEW = { condition: { text: '', role: 'homeDoctor' as const }, areaKey: null, layout: USUAL_LAYOUT }
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: unknown) => (error instanceof AppError ? error.code : 'thrown'),
  )

test('the whole list is read from any position with its true number', async () => {
  await as('nurse')
  const { rows } = await app.call('provider.search', { text: '', limit: 500 })
  const page = await app.call('directory.page', { fromIndex: 30, limit: 5 })
  expect(page.total).toBe(rows.length)
  expect(page.rows.map(({ id }) => id)).toEqual(rows.slice(30, 35).map(({ id }) => id))
  const counted = await app.call('directory.count', { text: '', role: 'homeDoctor' })
  expect(counted).toEqual({
    count: rows.filter(({ roles }) => roles.includes('homeDoctor')).length,
    hasMore: false,
  })
})

test('a view is kept under a name, seen by others only when shared, and changed only by its owner', async () => {
  await as('nurse')
  const own = await app.call('directory.saveView', {
    id: null,
    version: 0,
    name: '在宅医',
    isShared: false,
    view: VIEW,
  })
  const twice = app.call('directory.saveView', {
    id: null,
    version: 0,
    name: '在宅医',
    isShared: false,
    view: VIEW,
  })
  await expect(twice).rejects.toMatchObject({ fields: { name: '同じ名前の表示がすでにあります。' } })

  await as('clerk')
  expect((await app.call('directory.listViews', {})).views).toEqual([])
  const theirs = { ...own, name: '在宅医', isShared: true, view: VIEW }
  expect(await codeOf(app.call('directory.saveView', theirs))).toBe('forbidden')

  await as('nurse')
  await app.call('directory.saveView', theirs)
  expect(await codeOf(app.call('directory.saveView', theirs))).toBe('conflict')
  await as('clerk')
  expect((await app.call('directory.listViews', {})).views).toMatchObject([
    { name: '在宅医', isShared: true, isOwn: false, canChange: false, version: 2, view: VIEW },
  ])
  await as('admin')
  await app.call('directory.removeView', { id: own.id, version: 2 })
  await as('nurse')
  expect((await app.call('directory.listViews', {})).views).toEqual([])
})

test('each person keeps their own usual columns', async () => {
  await as('nurse')
  expect((await app.call('directory.listViews', {})).layout).toBeNull()
  const layout: DirectoryLayout = {
    columns: [
      { code: 'name', width: 'wide' },
      { code: 'fax', width: 'narrow' },
    ],
    sort: 'kana',
  }
  await app.call('directory.saveLayout', { layout: USUAL_LAYOUT })
  await app.call('directory.saveLayout', { layout })
  expect((await app.call('directory.listViews', {})).layout).toEqual(layout)
  await as('clerk')
  expect((await app.call('directory.listViews', {})).layout).toBeNull()
})

test('columns move between their neighbours, and the name stays first', () => {
  const codes = (layout: DirectoryLayout) => layout.columns.map(({ code }) => code)
  const withFax = toggleColumn(USUAL_LAYOUT, 'fax')
  expect(codes(withFax)).toEqual(['name', 'kind', 'phone', 'source', 'fax'])
  expect(codes(moveColumn(withFax, 'fax', -1))).toEqual(['name', 'kind', 'phone', 'fax', 'source'])
  expect(moveColumn(withFax, 'kind', -1)).toBe(withFax)
  expect(moveColumn(withFax, 'fax', 1)).toBe(withFax)
  expect(toggleColumn(withFax, 'name')).toBe(withFax)
  expect(codes(toggleColumn(withFax, 'fax'))).toEqual(codes(USUAL_LAYOUT))
})

test('rows are ordered by kana, place or the day of confirmation, and by nothing else', async () => {
  const { rows } = await app.call('provider.search', { text: '', limit: 500 })
  expect(sortProviders(rows, 'directory')).toEqual(rows)
  const codes = sortProviders(rows, 'municipality').map(({ area }) => Number(area.municipalityCode))
  expect(codes).toEqual(codes.toSorted((a, b) => a - b))
  const days = sortProviders(rows, 'confirmedOn').map(({ confirmedOn }) => confirmedOn ?? '')
  expect(days).toEqual(days.toSorted().toReversed())
})
