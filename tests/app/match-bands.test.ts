import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

test('the calling list is printed in its bands, for the department alone', async () => {
  const { rows } = await ward.call('patient.search', { text: '髙﨑　邉子' })
  const view = await ward.call('patient.get', { patientId: rows[0]!.patientId })
  const { file } = await ward.call('match.printCandidates', {
    admissionId: view.admission.id,
    role: 'visitingNurse',
    widen: 0,
    format: 'docx',
  })

  expect(file.fileName).toContain('訪問看護')
  const parts = Object.entries(unzipSync(Buffer.from(file.base64, 'base64')))
  const text = parts
    .filter(([name]) => /word\/(document|header\d*)\.xml/u.test(name))
    .toSorted(([a]) => (a.includes('header') ? -1 : 1))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/gu, ''))
    .join('')
  expect(text).toContain('院外持出禁止')
  const titles = ['合う　', '確かめれば合うかもしれない　', '合わない点がある　']
  const places = titles.map((words) => text.search(new RegExp(`${words}\\d+件`, 'u')))
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).toContain('架空みなと訪問看護ステーション')
})

test('the headings count what stands below them, and every open condition has its kind', async () => {
  const { rows } = await ward.call('patient.search', { text: '髙﨑　邉子' })
  const view = await ward.call('patient.get', { patientId: rows[0]!.patientId })
  const { candidates, bands } = await ward.call('match.candidates', {
    admissionId: view.admission.id,
    role: 'visitingNurse',
    limit: 100,
  })

  expect(bands.map(({ band }) => band)).toEqual(['fits', 'ask', 'unfit'])
  for (const { band, count } of bands)
    expect(candidates.filter((candidate) => candidate.band === band)).toHaveLength(count)
  for (const { counts, doubts } of candidates)
    expect(doubts.consult + doubts.expired + doubts.check + doubts.unasked).toBe(counts.unknown)
})
