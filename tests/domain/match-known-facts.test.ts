import { expect, test } from 'vitest'
import { fromProvider } from '../../shared/domain/candidate.ts'
import { ProviderId } from '../../shared/domain/ids.ts'
import { addDays } from '../../shared/domain/local-date.ts'
import { regionOfText } from '../../shared/domain/match-context.ts'
import type { PatientFile } from '../../shared/domain/patient-file.ts'
import { NO_CAPACITY } from '../../shared/domain/provider-capacity.ts'
import type { CompactFact } from '../../shared/domain/provider-fact.ts'
import type { ProviderLine } from '../../shared/domain/providers-file.ts'
import type { Role } from '../../shared/domain/role.ts'
import { anEntry } from '../support/a-provider.ts'
import { toMatchPatient } from '../../shared/domain/match-patient.ts'
import { deriveNeeds } from '../../shared/domain/needs.ts'
import {
  aPatient,
  aProvider,
  compiled,
  HOFU,
  masters,
  match,
  today,
  verdictOf,
} from '../support/match-fixtures.ts'

type Facts = NonNullable<ProviderLine['facts']>
const knowing = (id: string, facts: Facts, more: Partial<ProviderLine> = {}) =>
  aProvider({ id, facts, ...more })
const asked = (role: Role, file: Partial<PatientFile>, facts: Facts, code: string) =>
  verdictOf(match(role, file, [knowing('one', facts, { roles: [role] })]), code)

test.each([
  ['生活保護', { insurance: ['生活保護'] }, 'publicAid'],
  ['指定難病', { insurance: ['指定難病'] }, 'intractable'],
  ['自立支援医療', { insurance: ['自立支援医療'] }, 'selfSupport'],
  ['小児慢性特定疾病', { insurance: ['小慢'] }, 'childChronic'],
  ['労災保険', { insurance: ['労災'] }, 'workAccident'],
] as const)('%s: a nurse with, without and without a word about the designation', (word, more, item) => {
  const file = { ...more, insurance: [...more.insurance], treatments: ['吸引'] }
  const of = (facts: Facts) => asked('visitingNurse', file, facts, `designation.${item}`)
  expect(of({ [`insurance:${item}`]: 'yes' })).toMatchObject({
    verdict: 'met',
    text: `${word}の指定を受けている`,
  })
  expect(of({ [`insurance:${item}`]: 'no' })).toMatchObject({ verdict: 'unmet', text: `${word}の指定がない` })
  expect(of({})?.verdict).toBe('unknown')
  expect(of({})?.text).toMatch(/未確認。.+に聞く/u)
})

test('the insurance of the role counts where somebody said whether they work with it', () => {
  const als = { diagnosis: '筋萎縮性側索硬化症', treatments: ['人工呼吸器（TPPV）'] }
  const of = (facts: Facts) => asked('visitingNurse', als, facts, 'designation.medical')
  expect(of({ 'insurance:medical': 'no' })).toMatchObject({
    verdict: 'unmet',
    text: '医療保険では訪問できない',
  })
  expect(of({ 'insurance:medical': 'yes' })?.verdict).toBe('met')
  expect(of({})).toBeUndefined()
  // Under the care insurance nobody asks about the other one.
  expect(
    asked('visitingNurse', { treatments: ['褥瘡'] }, { 'insurance:medical': 'no' }, 'designation.medical'),
  ).toBeUndefined()
  expect(
    asked('visitingNurse', { treatments: ['褥瘡'] }, { 'insurance:care': 'no' }, 'designation.care')?.verdict,
  ).toBe('unmet')
})

test('a wish for Saturdays or evenings is held beside the days and hours that they named', () => {
  const file = { wishes: ['土曜の訪問', '夕方からの訪問'], treatments: ['吸引'] }
  const of = (facts: Facts, code: string) => asked('visitingNurse', file, facts, `visitTime.${code}`)
  expect(of({ 'visit:days': '月〜土' }, 'saturday')).toMatchObject({
    verdict: 'met',
    text: '土曜の訪問ができる（月〜土）',
    isHard: false,
  })
  expect(of({ 'visit:days': '平日' }, 'saturday')).toMatchObject({
    verdict: 'unmet',
    text: '土曜の訪問はできない（訪問できるのは平日）',
  })
  expect(of({ 'visit:days': '応相談' }, 'saturday')?.text).toContain('要確認（訪問は「応相談」）')
  expect(of({}, 'saturday')).toMatchObject({ verdict: 'unknown' })
  expect(of({ 'visit:hours': '9時から19時' }, 'evening')?.verdict).toBe('met')
  expect(of({ 'visit:hours': '9時から17時' }, 'evening')?.verdict).toBe('unmet')
  expect(
    asked('visitingNurse', { treatments: ['吸引'] }, { 'visit:days': '平日' }, 'visitTime.saturday'),
  ).toBeUndefined()
})

const GROUPS: readonly [code: string, file: Partial<PatientFile>, role: Role][] = [
  [
    'child',
    { age: 5, careLevel: '未申請', diagnosis: '小児期からの重い病気', treatments: ['吸引'] },
    'visitingNurse',
  ],
  ['als', { diagnosis: '多系統萎縮症', treatments: ['吸引'] }, 'visitingNurse'],
  ['intractable', { diagnosis: '多系統萎縮症', treatments: ['吸引'] }, 'visitingNurse'],
  ['cancerEnd', { diagnosis: '末期の胃がん' }, 'visitingNurse'],
  ['dementia', { diagnosis: '認知症', treatments: ['吸引'] }, 'visitingNurse'],
  ['bpsd', { diagnosis: '認知症', treatments: ['せん妄・BPSD', '吸引'] }, 'visitingNurse'],
  ['noRelatives', { household: '身寄りなし', treatments: ['吸引'] }, 'visitingNurse'],
  ['infection', { treatments: ['感染対策（MRSA等）', '吸引'] }, 'visitingNurse'],
  ['foreign', { wishes: ['日本語以外で話したい'], treatments: ['吸引'] }, 'visitingNurse'],
  ['smoker', { wishes: ['たばこを続けたい'], treatments: ['在宅酸素'] }, 'visitingNurse'],
  ['pet', { wishes: ['犬と暮らしたい'], treatments: ['吸引'] }, 'visitingNurse'],
]

test.each(GROUPS)(
  'special group %s: 可 is met, 要相談 and 未確認 are open, 不可 is unmet',
  (code, file, role) => {
    const of = (facts: Facts) => asked(role, file, facts, `target.${code}`)
    expect(of({ [`target:${code}`]: '可' })?.verdict).toBe('met')
    expect(of({ [`target:${code}`]: '不可' })?.verdict).toBe('unmet')
    expect(of({ [`target:${code}`]: '要相談' })).toMatchObject({ verdict: 'unknown' })
    expect(of({ [`target:${code}`]: '要相談' })?.text).toMatch(/：要相談。.+に聞く/u)
    expect(of({})).toBeUndefined()
  },
)

test.each([
  ['MRSA（痰）', true],
  ['B型肝炎、ESBL産生菌', true],
  ['疥癬', true],
  ['MRSA なし', false],
  ['MRSA 陰性', false],
  ['MRSA(-)', false],
  ['B型肝炎', false],
  ['特になし', false],
  ['', false],
])('感染症など「%s」 of the patient puts them in the group: %s', (infection, isIn) => {
  const input = { ...aPatient({ treatments: ['吸引'] }), infection }
  const needs = deriveNeeds(input, masters, today)
  const { targets } = toMatchPatient(input, needs, masters, HOFU)
  expect(targets?.some(({ code }) => code === 'target:infection')).toBe(isIn)
})

test('who belongs to no group is asked about none', () => {
  const facts = Object.fromEntries(GROUPS.map(([code]) => [`target:${code}`, '不可']))
  const [found] = match('visitingNurse', { treatments: ['吸引'] }, [knowing('one', facts)])
  expect(found?.conditions.filter(({ code }) => code.startsWith('target.'))).toEqual([])
})

test('the distance they go counts where no place of theirs names the home', () => {
  const of = (facts: Facts, more: Partial<ProviderLine> = {}, region = HOFU) =>
    verdictOf(
      match(
        'visitingNurse',
        { treatments: ['吸引'] },
        [knowing('one', facts, { serviceArea: {}, ...more })],
        region,
      ),
      'serviceArea',
    )
  expect(of({ 'reach:distanceKm': 10 }, { km: 7.24 })).toMatchObject({
    verdict: 'met',
    text: '家まで直線で7.2 km（行ける距離 10 km以内）',
  })
  expect(of({ 'reach:distanceKm': 10 }, { km: 10.04 })).toMatchObject({
    verdict: 'unmet',
    text: '家まで直線で10.1 km。行ける距離 10 kmの外',
  })
  expect(of({ 'reach:distanceKm': 10 }, { km: null })?.text).toMatch(/要確認。.+に聞く/u)
  const about = { ...HOFU, approximate: () => ({ km: 3.2, errorKm: 2, isApproximate: true }) }
  expect(of({ 'reach:distanceKm': 10 }, { km: null }, about)).toMatchObject({
    verdict: 'met',
    text: '地区の中心から直線で約3.2 km（行ける距離 10 km以内）',
  })
  expect(of({ 'reach:distanceKm': 4 }, { km: null }, about)).toMatchObject({ verdict: 'unknown' })
  expect(of({ 'reach:distanceKm': 4 }, { km: null }, about)?.text).toContain('地区の中心から約3.2 km')
  expect(of({ 'reach:distanceKm': 1 }, { km: null }, about)).toMatchObject({ verdict: 'unmet' })
  // Their own word about the place goes before any distance.
  expect(of({ 'reach:distanceKm': 10 }, { km: 30, serviceArea: { 防府市: '○' } })?.verdict).toBe('met')
  expect(of({ 'reach:distanceKm': 10 }, { km: 3 }, regionOfText(null))?.verdict).toBe('met')
})

test('what a pharmacy said of 無菌調製, and a nurse of 24 hours, is asked no second time', () => {
  const pharmacy = knowing(
    'one',
    { 'pharmacy:sterile': '可', 'pharmacy:tpn': '不可' },
    { roles: ['pharmacy'] },
  )
  expect(pharmacy.capabilities.get('sterileCompounding')).toBe('可')
  const found = match('pharmacy', { treatments: ['中心静脈栄養'] }, [pharmacy])
  expect(verdictOf(found, 'capability.centralNutrition')?.verdict).toBe('unmet')
  expect(knowing('two', { 'cover:nursing24h': 'yes' }, { night: 'unknown', holiday: 'no' })).toMatchObject({
    night: 'yes',
    holiday: 'no',
  })
})

test('an answer past its last day is 期限切れ and quoted, whatever it is about', () => {
  const fact = (code: string, value: string | number): CompactFact => ({
    code,
    value,
    confirmedOn: addDays(today, -400),
    validUntil: addDays(today, -35),
  })
  const { id, origin: _origin, service: _service, ...described } = anEntry()
  const old = fromProvider(
    {
      ...described,
      id: ProviderId.parse(id),
      layer: 'card',
      officialId: null,
      phoneNight: '',
      contact: '',
      capabilities: {},
      serviceArea: {},
      networks: [],
      visibility: 'public',
      isFictional: true,
      confirmedOn: null,
      confirmedBy: '',
      version: 1,
      updatedAt: null,
      capacity: NO_CAPACITY,
      facts: [
        fact('insurance:publicAid', 'no'),
        fact('visit:days', '平日'),
        fact('reach:distanceKm', 1),
        fact('target:noRelatives', '不可'),
        fact('cover:night', 'yes'),
        fact('cover:holiday', 'no'),
        fact('area:防府市', '○'),
      ],
    },
    compiled,
    today,
  )
  const file = {
    insurance: ['生活保護'],
    wishes: ['土曜の訪問'],
    household: '身寄りなし',
    treatments: ['TPPV'],
  }
  const found = match('visitingNurse', file, [old])
  const of = (code: string) => verdictOf(found, code)
  expect(of('designation.publicAid')).toMatchObject({ verdict: 'unknown' })
  expect(of('designation.publicAid')?.text).toMatch(/期限切れ・要再確認（前の答えはなし、\d{4}/u)
  expect(of('visitTime.saturday')?.text).toContain('期限切れ・要再確認（以前の答えは「平日」')
  expect(of('target.noRelatives')?.text).toContain('期限切れ・要再確認（前の答えは不可')
  expect(of('serviceArea')?.text).toContain('防府市への訪問：期限切れ・要再確認（前の答えは○')
  expect(of('night')?.text).toContain('夜間の対応：期限切れ・要再確認（前の答えはあり')
  expect(of('holiday')?.text).toContain('休日の対応：期限切れ・要再確認（前の答えはなし')
  const open = found[0]?.conditions.filter(({ verdict }) => verdict === 'unknown') ?? []
  const kinds = new Map(open.map(({ code, doubt }) => [code, doubt]))
  expect(kinds.get('night')).toBe('expired')
  expect(kinds.get('designation.publicAid')).toBe('expired')
  // Of the ventilator nobody was ever asked, and nobody has confirmed anything.
  expect(open.filter(({ doubt }) => doubt === 'unasked').map(({ code }) => code)).toEqual([
    'capability.invasiveVentilator',
    'freshness',
  ])
})
