import { NO_CAPACITY } from '../../shared/domain/provider-capacity.ts'
import type { PaperFacts } from '../../electron/app/documents/paper-facts.ts'
import type { Admission } from '../../shared/domain/admission.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import type { Patient } from '../../shared/domain/patient.ts'
import type { Provider } from '../../shared/domain/provider.ts'
import type { Role } from '../../shared/domain/role.ts'
import type { TeamMember } from '../../shared/domain/team-member.ts'

const uuid = (no: number) => `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`
export const today = localDate('2026-11-21')

/** A plainly fictional patient whose name needs the right characters. */
export const patient = {
  id: uuid(1),
  chartNo: '90012345',
  name: '髙﨑 邉子',
  kana: 'タカサキ ナベコ',
  bornOn: localDate('1937-03-04'),
  sex: 'female',
  postalCode: '747-0000',
  address: '山口県防府市架空町1丁目23番45号 架空ハイツ201',
  districtCode: null,
  phone: '0835-00-0001',
  contacts: [
    { name: '髙﨑 一郎', relation: '長男', phone: '090-0000-0002', isKeyPerson: true, isMainCarer: false },
    { name: '﨑山 花子', relation: '長女', phone: '090-0000-0003', isKeyPerson: false, isMainCarer: true },
  ],
  infection: '',
  allergy: 'ペニシリン系抗菌薬（発疹）',
  responsibleUserId: uuid(9),
  isFictional: true,
  version: 1,
  updatedAt: '2026-11-20T00:00:00.000Z',
  updatedBy: uuid(9),
} as unknown as Patient

export const SENTENCE =
  '膵癌に対する化学療法を中止し、疼痛は内服と貼付の医療用麻薬で安定しています。食事は、1日3回、軟飯を5割ほど（約800kcal）。' +
  '「できるだけ家で過ごしたい」という希望があり、11月25日の退院を目標に、訪問診療（月2回）と訪問看護（週3回）を調整しました。' +
  'SpO2は室内気で94%、夜間は酸素1L/minを使います。ﾊﾝｶｸｶﾅのｶﾙﾃから写した記載も含みます。'

export const admission = {
  id: uuid(2),
  patientId: uuid(1),
  admittedOn: localDate('2026-11-02'),
  ward: '5階東病棟',
  room: '512',
  department: '消化器内科',
  attendingDoctor: '架空 太郎',
  plannedDischargeOn: localDate('2026-11-28'),
  situation: {
    careLevel: '要介護3',
    residence: '自宅',
    household: '夫と二人暮らし',
    diagnosis: '膵癌、肝転移',
    disclosure: '未告知',
    insurance: ['後期高齢者医療'],
    treatments: ['在宅酸素（HOT）', '医療用麻薬（貼付）', '尿道留置カテーテル'],
    wishes: ['できるだけ家で過ごしたい', '孫の入学式まで元気でいたい'],
    scenes: [],
  },
  course: SENTENCE,
  careSummary:
    '移動：歩行器で見守り。食事：自分で食べる、軟飯・きざみ。排泄：尿道カテーテル、便は介助でトイレ。',
  medication:
    'フェントステープ 2mg 1日1回\nオキノーム散5mg 疼痛時 1回1包（1時間あける）\n酸化マグネシウム錠330mg 3錠 分3 毎食後',
  consent: { state: 'given', givenBy: '長男', givenOn: localDate('2026-11-10'), except: '' },
  dischargedOn: null,
  version: 1,
  updatedAt: '2026-11-20T00:00:00.000Z',
  updatedBy: uuid(9),
} as unknown as Admission

function member(no: number, role: Role, name: string, more: Partial<TeamMember> = {}): TeamMember {
  return {
    id: uuid(100 + no),
    admissionId: uuid(2),
    role,
    providerId: `card-${no}`,
    providerName: name,
    person: '',
    phoneDay: `0835-00-10${String(no).padStart(2, '0')}`,
    phoneNight: '',
    fax: '',
    night: 'unknown',
    holiday: 'unknown',
    isExisting: false,
    sinceOn: null,
    firstVisitOn: null,
    note: '',
    version: 1,
    updatedAt: '2026-11-20T00:00:00.000Z',
    updatedBy: uuid(9),
    ...more,
  } as unknown as TeamMember
}

export const team: TeamMember[] = [
  member(1, 'homeDoctor', '架空在宅クリニック', {
    person: '空野 診子 医師',
    phoneNight: '090-0000-1001',
    night: 'yes',
    holiday: 'yes',
  }),
  member(2, 'visitingNurse', '架空あおぞら訪問看護ステーション', {
    person: '空野 看子 看護師',
    phoneNight: '090-0000-1002',
    night: 'yes',
    holiday: 'yes',
    note: '痛みが強いときは、薬を使った時刻を書いてから電話してください。',
  }),
  member(3, 'pharmacy', '架空ひだまり薬局'),
  member(4, 'careManager', '架空ケアプランセンター', { person: '空野 計子' }),
  member(5, 'deviceVendor', '架空酸素サービス', { phoneNight: '0120-000-105' }),
  member(6, 'backupHospital', '架空市民病院 救急外来', { phoneNight: '0835-00-1006' }),
]

export function provider(no: number, name: string, kana: string, more: Partial<Provider> = {}): Provider {
  return {
    id: `card-${no}`,
    layer: 'card',
    officialId: null,
    name,
    kana,
    kind: 'clinic',
    roles: ['homeDoctor'],
    area: {
      prefecture: '山口県',
      medicalArea: '山口・防府',
      municipality: '防府市',
      municipalityCode: '35206',
      district: '架空地区',
      districtCode: null,
    },
    scenes: ['daily', 'endOfLife'],
    uncertainScenes: [],
    postalCode: '',
    address: `山口県防府市架空町${no}-1`,
    latitude: null,
    longitude: null,
    phone: `0835-00-20${String(no).padStart(2, '0')}`,
    phoneNight: '',
    fax: '',
    contact: '',
    corporation: '',
    openDays: '',
    url: '',
    note: '看取りの経験が多い。前回は満床で断られた。',
    capabilities: {},
    serviceArea: {},
    facts: [],
    capacity: NO_CAPACITY,
    networks: [],
    night: 'unknown',
    holiday: 'unknown',
    visibility: 'public',
    isFictional: true,
    source: { document: '試験', asOf: '2026' },
    confirmedOn: null,
    confirmedBy: '',
    version: 1,
    updatedAt: null,
    ...more,
  } as unknown as Provider
}

export const candidates: PaperFacts['candidates'] = [
  { role: 'homeDoctor', provider: provider(1, '架空わかば医院', 'カクウワカバイイン') },
  { role: 'homeDoctor', provider: provider(2, '架空あおば内科', 'カクウアオバナイカ') },
  { role: 'homeDoctor', provider: provider(3, '架空緩和ケアクリニック', 'カクウカンワケアクリニック') },
  {
    role: 'homeDoctor',
    provider: provider(4, '架空かくれ医院', 'カクウカクレイイン', { visibility: 'undisclosed' }),
  },
  { role: 'pharmacy', provider: provider(5, '架空ひだまり薬局', 'カクウヒダマリヤッキョク') },
  { role: 'pharmacy', provider: provider(6, '架空こもれび薬局', 'カクウコモレビヤッキョク') },
]
