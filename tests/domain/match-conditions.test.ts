import { expect, test } from 'vitest'
import { fromProvider } from '../../shared/domain/candidate.ts'
import { distanceKm } from '../../shared/domain/distance.ts'
import { regionOfText } from '../../shared/domain/match-context.ts'
import { NO_CAPACITY } from '../../shared/domain/provider-capacity.ts'
import { Provider } from '../../shared/domain/provider.ts'
import { HOFU, aProvider, compiled, like, match, today, verdictOf } from '../support/match-fixtures.ts'

test.each([
  ['3 km', { km: 3 }, 'met', /直線で3 km/],
  ['exactly 16 km', { km: 16 }, 'met', /16 km/],
  ['16.04 km', { km: 16.04 }, 'unmet', /16.1 km。16 km超は絶対的理由/],
  ['no position', { km: null }, 'unknown', /に聞く/],
] as const)('16 km for home visits: %s', (_name, more, verdict, text) => {
  const found = match('homeDoctor', {}, [aProvider({ id: 'd', roles: ['homeDoctor'], ...more })])

  expect(verdictOf(found, 'distance')).toMatchObject({ verdict, text: like(text) })
})

test('a visiting nurse station knows no 16 km', () => {
  expect(verdictOf(match('visitingNurse', {}, [aProvider({ id: 'n', km: 30 })]), 'distance')).toBeUndefined()
})

test.each([
  [{ 防府市: '○' }, 'met'],
  [{ 防府市: '○', 富海: '×' }, 'unmet'],
  [{ 富海: '○', 防府市: '×' }, 'met'],
  [{ 富海: '△', 防府市: '○' }, 'unknown'],
  [{ 山口市: '○' }, 'unknown'],
  [{ 防府市全域: '○' }, 'met'],
  [{}, 'unknown'],
] as const)('service area %j', (serviceArea, verdict) => {
  expect(
    verdictOf(match('visitingNurse', {}, [aProvider({ id: 'n', serviceArea })]), 'serviceArea')?.verdict,
  ).toBe(verdict)
})

test('the narrowest known place decides, also where the region knows more than was written', () => {
  const region = { ...regionOfText('山口市'), placeNames: ['山口県', '山口・防府', '山口市', '阿東'] }
  const provider = aProvider({ id: 'n', serviceArea: { 山口市: '○', 阿東: '×' } })

  expect(verdictOf(match('visitingNurse', {}, [provider], region), 'serviceArea')?.verdict).toBe('unmet')
})

test('without a place nothing is known, and nobody is ruled out', () => {
  const found = match('visitingNurse', {}, [aProvider({ id: 'n' })], regionOfText(null))

  expect(verdictOf(found, 'serviceArea')).toMatchObject({
    verdict: 'unknown',
    text: like(/地区を入れて/),
  })
})

test('the default question for a home doctor is daily and acute; what the plan does not list is unknown', () => {
  const found = match('homeDoctor', {}, [aProvider({ id: 'd', roles: ['homeDoctor'], scenes: ['daily'] })])

  expect(verdictOf(found, 'scene.daily')?.verdict).toBe('met')
  expect(verdictOf(found, 'scene.acute')).toMatchObject({
    verdict: 'unknown',
    text: like(/していないとは限らない/),
  })
  expect(verdictOf(found, 'scene.endOfLife')).toBeUndefined()
})

test('dying at home asks for end of life, which 看取り：可 proves and 不可 refutes', () => {
  const doctor = (id: string, answer: '可' | '不可' | '未確認') =>
    aProvider({ id, roles: ['homeDoctor'], scenes: ['daily', 'acute'], capabilities: { 看取り: answer } })
  const found = match('homeDoctor', { wishes: '自宅で最期まで' }, [
    doctor('no', '不可'),
    doctor('yes', '可'),
    doctor('open', '未確認'),
  ])

  expect(found.map(({ providerId }) => providerId)).toEqual(['yes', 'open', 'no'])
  expect(verdictOf(found, 'capability.endOfLifeCare')).toBeUndefined()
})

test.each([
  [{ 医療用麻薬: '可' }, 'unknown', /医療用麻薬（内服・貼付）は可/],
  [{ 医療用麻薬: '不可' }, 'unmet', /不可/],
  [{ PCAポンプ: '可', 医療用麻薬: '未確認' }, 'met', /可/],
] as const)('a wider ability proves nothing, a wider no is a no: %j', (capabilities, verdict, text) => {
  const found = match('visitingNurse', { treatments: ['PCA'] }, [aProvider({ id: 'n', capabilities })])

  expect(verdictOf(found, 'capability.opioidPump')).toMatchObject({
    verdict,
    text: like(text),
  })
})

test('who can do TPPV can do NPPV, not the other way round', () => {
  const asked = (treatment: string, word: string) =>
    match('visitingNurse', { treatments: [treatment] }, [
      aProvider({ id: 'n', capabilities: { [word]: '可' } }),
    ])[0]?.conditions.find(({ code }) => code.startsWith('capability'))?.verdict

  expect(asked('NPPV', '人工呼吸器')).toBe('met')
  expect(asked('人工呼吸器', 'NPPV')).toBe('unknown')
})

test('an opioid pump asks the pharmacy for licence and sterile compounding', () => {
  const found = match('pharmacy', { treatments: ['PCA'] }, [
    aProvider({ id: 'p', roles: ['pharmacy'], capabilities: { 麻薬小売業: '可' } }),
  ])

  expect(verdictOf(found, 'capability.narcoticLicence')?.verdict).toBe('met')
  expect(verdictOf(found, 'capability.sterileCompounding')).toMatchObject({
    verdict: 'unknown',
    text: like(/薬局.*聞く/),
  })
})

test.each([
  [10, 'met', /10日前/],
  [400, 'unknown', /確認した日が古い（400日前、要再確認）/],
  [null, 'unknown', /に聞く/],
] as const)('freshness: %s days', (confirmedDaysAgo, verdict, text) => {
  const found = match('visitingNurse', {}, [aProvider({ id: 'n', confirmedDaysAgo })])

  expect(verdictOf(found, 'freshness')).toMatchObject({ verdict, text: like(text) })
})

test('the backup hospital’s group lifts a candidate, another group does not rule out', () => {
  const region = { ...HOFU, backupNetworks: ['架空グループ'] }
  const found = match(
    'homeDoctor',
    {},
    [
      aProvider({ id: 'other', roles: ['homeDoctor'], km: 1, networks: ['別'] }),
      aProvider({ id: 'same', roles: ['homeDoctor'], km: 9, networks: ['架空グループ'] }),
    ],
    region,
  )

  expect(found.map(({ providerId }) => providerId)).toEqual(['same', 'other'])
  expect(verdictOf(found, 'network', 'other')?.verdict).toBe('unknown')
})

test('support level asks a care office for the designation, welfare asks for its own', () => {
  const office = match('careManager', { careLevel: '要支援1' }, [
    aProvider({ id: 'c', roles: ['careManager'], kind: 'preventiveCareManagement' }),
  ])
  const nurse = match('visitingNurse', { insurance: ['生保'] }, [aProvider({ id: 'n' })])

  expect(verdictOf(office, 'prevention')?.verdict).toBe('met')
  expect(nurse[0]?.conditions.find(({ code }) => code.startsWith('designation'))?.text).toMatch(
    /生活保護の指定を受けているか未確認/,
  )
})

test('a full office is unmet, nothing known of its capacity is not asked', () => {
  const found = match('visitingNurse', {}, [
    aProvider({ id: 'full', capacity: 'closed' }),
    aProvider({ id: 'n' }),
  ])

  expect(verdictOf(found, 'capacity', 'full')?.verdict).toBe('unmet')
  expect(verdictOf(found, 'capacity', 'n')).toBeUndefined()
})

test('a card of the directory is matched by coordinates and its day of confirmation', () => {
  const card = Provider.parse({
    id: 'card',
    layer: 'card',
    officialId: null,
    name: '架空内科',
    kana: '',
    kind: 'clinic',
    roles: ['homeDoctor'],
    area: {
      prefecture: '山口県',
      medicalArea: null,
      municipality: '防府市',
      municipalityCode: '352063',
      district: null,
      districtCode: null,
    },
    scenes: ['daily'],
    uncertainScenes: ['acute'],
    postalCode: '',
    address: '',
    latitude: 34.05,
    longitude: 131.57,
    phone: '',
    phoneNight: '',
    fax: '',
    contact: '',
    corporation: '',
    openDays: '',
    url: '',
    note: '',
    capabilities: {},
    serviceArea: {},
    facts: [],
    capacity: NO_CAPACITY,
    networks: [],
    night: 'unknown',
    holiday: 'unknown',
    visibility: 'public',
    isFictional: true,
    source: { document: '', asOf: '' },
    confirmedOn: '2026-11-10',
    confirmedBy: '',
    version: 1,
    updatedAt: null,
  })
  const region = { ...HOFU, coordinates: { latitude: 34.05, longitude: 131.77 } }
  const found = match('homeDoctor', {}, [fromProvider(card, compiled, today)], region)

  expect(verdictOf(found, 'distance')).toMatchObject({
    verdict: 'unmet',
    text: like(/18.5 km/),
  })
  expect(verdictOf(found, 'freshness')?.text).toMatch(/10日前/)
  expect(verdictOf(found, 'scene.acute')?.text).toMatch(/要確認/)
  expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 })).toBeCloseTo(111.195, 2)
})
