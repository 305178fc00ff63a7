import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { regionOfText } from '../../shared/domain/match-context.ts'
import { groupByRole, matchPatient } from '../../shared/domain/match-patient.ts'
import type { PatientFile } from '../../shared/domain/patient-file.ts'
import type { ProviderLine } from '../../shared/domain/providers-file.ts'
import { readPatientFile } from '../../shared/domain/read-patient-file.ts'
import { readProvidersFile } from '../../shared/domain/read-providers-file.ts'
import { aPatient, aProvider, masters, today, like } from '../support/match-fixtures.ts'

const examples = fileURLToPath(new URL('../../resources/schemas/examples/', import.meta.url))
const readExample = (name: string): unknown => JSON.parse(readFileSync(`${examples}${name}`, 'utf8'))
const region = { ...regionOfText('防府市'), association: '防府医師会' }

function report(file: Partial<PatientFile>, lines: readonly (Partial<ProviderLine> & { id: string })[]) {
  return matchPatient(aPatient(file), groupByRole(lines.map(aProvider)), masters, region, today)
}

describe('gaps', () => {
  test('nobody found: the 医師会 desk is named and becomes a role', () => {
    const { gaps, roles } = report({ treatments: ['TPPV'] }, [{ id: 'desk', roles: ['referralDesk'] }])

    expect(gaps).toContain('在宅医：候補なし。防府医師会の在宅医紹介窓口に相談')
    expect(gaps.some((gap) => gap.startsWith('訪問看護：候補なし'))).toBe(true)
    expect(roles.at(-1)).toMatchObject({
      role: 'referralDesk',
      class: 'required',
      candidates: [{ providerId: 'desk' }],
    })
  })

  test('only unfit candidates are a gap that names them; an unknown one is none', () => {
    const unfit = { id: 'far', roles: ['homeDoctor'], km: 20 }
    const gapOf = (lines: Parameters<typeof report>[1]) =>
      report({ treatments: ['胃瘻'] }, lines).gaps.find((gap) => gap.startsWith('在宅医'))

    expect(gapOf([unfit])).toMatch(/架空farは合わない条件あり.*紹介窓口/)
    expect(gapOf([unfit, { id: 'near', roles: ['homeDoctor'] }])).toBeUndefined()
  })

  test('a partner without nights keeps the place, and the night is filled beside them', () => {
    const { gaps, roles } = report(
      { treatments: ['TPPV'], existing: [{ role: 'visitingNurse', id: 'old' }] },
      [
        { id: 'old', night: 'no', holiday: 'unknown', capabilities: { 人工呼吸器: '可' } },
        { id: 'new', capabilities: { 人工呼吸器: '可' } },
      ],
    )

    expect(roles.find(({ role }) => role === 'visitingNurse')).toMatchObject({
      class: 'existing',
      candidates: [
        { providerId: 'old', rank: 1, existing: true },
        { providerId: 'new', rank: 2, existing: false },
      ],
    })
    expect(gaps).toContain(
      '夜間の訪問看護：未定（架空oldは夜間の対応なし）。架空oldはそのまま、架空newに夜間・休日の併用を相談',
    )
    expect(gaps).toContain('休日の訪問看護：架空oldに確かめる（休日の対応は未確認）')
  })
})

test('看護小規模多機能 as a partner is known by its kind: its nurses come, no care manager from outside', () => {
  const { roles } = report({ treatments: ['胃瘻'], existing: [{ role: 'multiService', id: 'm' }] }, [
    { id: 'm', name: '架空看護小規模多機能ひだまり', roles: ['multiService'] },
  ])

  expect(roles.map(({ role, class: strength }) => [role, strength])).toEqual(
    expect.arrayContaining([
      ['multiService', 'existing'],
      ['careManager', 'excluded'],
      ['visitingNurse', 'excluded'],
    ]),
  )
})

test('the report has exactly the shape of match --json', () => {
  const { roles, gaps, tasks } = report({ treatments: ['胃瘻'] }, [{ id: 'n' }])
  const nurse = roles.find(({ role }) => role === 'visitingNurse')

  expect(Object.keys(nurse ?? {})).toEqual(['role', 'class', 'reasons', 'insurance', 'candidates'])
  expect(Object.keys(nurse?.candidates[0] ?? {})).toEqual([
    'providerId',
    'name',
    'rank',
    'existing',
    'conditions',
  ])
  expect(Object.keys(nurse?.candidates[0]?.conditions[0] ?? {})).toEqual(['code', 'verdict', 'text'])
  expect([gaps, tasks].flat().every((text) => typeof text === 'string')).toBe(true)
})

test('every published example is read', () => {
  const patients = readdirSync(examples).filter((name) => name.startsWith('patient-'))
  expect(patients.length).toBeGreaterThanOrEqual(6)
  for (const name of patients) expect(readPatientFile(readExample(name), masters)).toMatchObject({ ok: true })
  expect(readProvidersFile(readExample('providers.json'), masters)).toMatchObject({ ok: true })
})

test('aliases, widths and old forms become the master’s words', () => {
  const { situation, sex, ageInMonths } = aPatient({
    sex: '女',
    age: 70,
    careLevel: '要介護　５',
    residence: 'サ高住',
    household: '一人暮らし',
    treatments: ['ＨＯＴ', '胃ろう', 'バルーン', '褥瘡（D4）', '在宅酸素(2L/分)'],
  })

  expect({ sex, ageInMonths }).toEqual({ sex: 'female', ageInMonths: 840 })
  expect(situation).toMatchObject({
    careLevel: '要介護5',
    residence: 'サービス付き高齢者向け住宅',
    household: '独居',
    treatments: [
      '在宅酸素（HOT）',
      '胃瘻（PEG）',
      '尿道留置カテーテル',
      '褥瘡（真皮を越える）',
      '在宅酸素（HOT）',
    ],
  })
})

const good = { age: 80, residence: '自宅', household: '独居', diagnosis: '心不全', careLevel: '要介護3' }
test.each([
  [{ ...good, residence: '有料老人ホーム' }, 'residence', /近い言葉：.*有料老人ホーム/],
  [{ ...good, treatments: ['胃瘻', '謎の処置'] }, 'treatments.1', /医療処置・機器の一覧にありません/],
  [{ ...good, treatments: ['吸引なし'] }, 'treatments.0', /一覧にありません/],
  [{ ...good, careLevel: '要介護6' }, 'careLevel', /要介護/],
  [{ ...good, careLevel: undefined }, 'careLevel', /介護度を書いてください/],
  [{ ...good, age: 200 }, 'age', /0〜130/],
  [{ ...good, age: undefined }, 'age', /どちらか一つは必須/],
  [{ ...good, sex: '不明' }, 'sex', /男・女/],
  [{ ...good, postalCode: '12' }, 'postalCode', /753-0000/],
  [{ ...good, existing: [{ role: '占い師', id: 'x' }] }, 'existing.0.role', /という役割はありません/],
  [{ ...good, scenes: ['dinner'] }, 'scenes.0', /endOfLife/],
  [{ ...good, colour: 1 }, 'colour', /この項目はありません/],
  [{ ...good, diagnosis: undefined }, 'diagnosis', /書いてください/],
  [{ ...good, treatments: '胃瘻' }, 'treatments', /並び/],
  [[], '', /JSON/],
  [null, '', /JSON/],
])('a fault names its field: %#', (file, field, message) => {
  const reading = readPatientFile(file, masters)

  expect(reading.ok ? [] : reading.problems).toContainEqual({
    field,
    message: like(message),
  })
})

test.each([
  [{}, '', /並べて/],
  [[{ id: 'a', name: '架空', roles: ['nobody'] }], '0.roles', /役割はありません/],
  [
    [{ id: 'a', name: '架空', roles: ['homeDoctor'], capabilities: { 胃瘻: 'はい' } }],
    '0.capabilities.胃瘻',
    /可・要相談/,
  ],
  [[{ id: 'a', name: '架空', roles: ['homeDoctor'], km: -1 }], '0.km', /0以上の数/],
  [
    [
      { id: 'a', name: '架空', roles: ['homeDoctor'] },
      { id: 'a', name: '架空', roles: ['pharmacy'] },
    ],
    '1.id',
    /重なって/,
  ],
])('so does a fault of a providers file: %#', (file, field, message) => {
  const reading = readProvidersFile(file, masters)

  expect(reading.ok ? [] : reading.problems).toContainEqual({
    field,
    message: like(message),
  })
})
