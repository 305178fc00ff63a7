import { expect, test } from 'vitest'
import { mergeLines } from '../../shared/domain/merge-lines.ts'
import { NOTHING_SAID, type SourceLine } from '../../shared/domain/source-line.ts'

const CLINIC: SourceLine = {
  ...NOTHING_SAID,
  id: 'doc000:35206:1',
  origin: 'doc000',
  section: '',
  name: '(医)架空会かくう内科',
  kind: 'clinic',
  roles: ['homeDoctor'],
  area: {
    prefecture: '山口県',
    medicalArea: '山口・防府',
    municipality: '防府市',
    municipalityCode: '35206',
    district: null,
    districtCode: null,
  },
  source: { document: '試験（架空）', asOf: '' },
}

/** The same clinic in 介護サービス情報公表, where its 訪問リハビリ stands. */
const SERVICE: SourceLine = {
  ...CLINIC,
  id: 'kaigo:3510600001:訪問リハビリテーション',
  origin: 'kaigo',
  section: '訪問リハビリテーション',
  name: '医療法人架空会　かくう内科',
  kind: 'visitingRehab',
  roles: ['visitingRehab'],
  phone: '0835-00-0001',
}

test('a clinic that also offers a service of care insurance stays a clinic, with the roles of both', () => {
  const merged = mergeLines([SERVICE, CLINIC])
  expect(merged).toMatchObject({ kind: 'clinic', name: SERVICE.name, phone: SERVICE.phone })
  expect(merged.roles).toEqual(expect.arrayContaining(['homeDoctor', 'visitingRehab']))
})

test('where the document leaves the kind open the other source tells it', () => {
  expect(mergeLines([SERVICE, { ...CLINIC, kind: 'other' }]).kind).toBe('visitingRehab')
})
