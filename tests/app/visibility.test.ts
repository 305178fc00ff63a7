import { afterAll, beforeAll, expect, test } from 'vitest'
import { forOutside } from '../../shared/domain/for-outside.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { aPartner } from '../support/a-partner.ts'
import { aPatient } from '../support/a-patient.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => app.close())

const SECRETS = ['連携室 内野さん', '内緒の番号', '院長は話が長い', '週1名まで', '0835-00-4999']

async function threeOffices() {
  const clinic = {
    kind: 'visitingRehab',
    roles: ['visitingRehab' as const],
    serviceArea: { 防府市: '○' as const },
  }
  await aPartner(app, { ...clinic, name: '架空うちわリハビリ（架空）', visibility: 'internal' })
  await aPartner(app, { ...clinic, name: '架空ひみつリハビリ（架空）', visibility: 'undisclosed' })
  const open = { ...clinic, contact: SECRETS[0] ?? '', note: SECRETS[2] ?? '', phoneNight: '0835-00-4999' }
  const { id } = await aPartner(app, {
    ...open,
    name: '架空あけびリハビリ（架空）',
    kana: 'カクウアケビリハビリ',
  })
  const changes = [
    { code: 'capacity:state', value: 'limited', version: 0, note: '週1名まで' },
    { code: 'contact:direct', value: '内緒の番号', version: 0 },
  ]
  await app.call('providerFact.save', {
    providerId: id,
    changes,
    confirmedOn: localDate('2026-11-21'),
    confirmedHow: '電話',
  })
}

test('papers for the family and anonymous ones hold nobody who is not public, and nothing told to us alone', async () => {
  await threeOffices()
  const view = await aPatient(app)
  const family = await app.call('paper.open', { admissionId: view.admission.id, kind: 'family-candidates' })
  const written = JSON.stringify(family.prepared)
  expect(written).toContain('架空あけびリハビリ（架空）')
  expect(written).not.toContain('架空うちわリハビリ')
  expect(written).not.toContain('架空ひみつリハビリ')
  for (const secret of SECRETS) expect(written).not.toContain(secret)
  for (const kind of ['emergency-card', 'anonymous-inquiry'] as const) {
    const { prepared } = await app.call('paper.open', { admissionId: view.admission.id, kind })
    for (const secret of [...SECRETS, '架空うちわリハビリ', '架空ひみつリハビリ'])
      expect(JSON.stringify(prepared)).not.toContain(secret)
  }
})

test('typed by hand, a name that is not public stops the papers for outside', async () => {
  const view = await aPatient(app)
  const asked = { admissionId: view.admission.id, kind: 'family-candidates' } as const
  await aPartner(app, {
    name: '架空かくれ薬局（架空）',
    kind: 'pharmacy',
    visibility: 'undisclosed',
  })
  const { version } = await app.call('paper.open', asked)
  const saved = await app.call('paper.saveDraft', {
    ...asked,
    version,
    typed: { note: '架空かくれ薬局（架空）もあります' },
  })
  expect(saved.checks.map(({ code }) => code)).toContain('not-public')
})

test('a list for outside of the whole directory names only public ones, with what may leave', async () => {
  const { rows } = await app.call('provider.search', { text: '', layer: 'card', limit: 500 })
  const outside = forOutside(rows)
  expect(outside.length).toBeLessThan(rows.length)
  expect(outside.every(({ visibility }) => visibility === 'public')).toBe(true)
  const written = JSON.stringify(outside)
  for (const secret of [...SECRETS, '架空ひみつリハビリ']) expect(written).not.toContain(secret)
})
