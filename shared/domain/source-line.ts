import { z } from 'zod'
import { CareScene } from './care-scene.ts'
import { Provider, ProviderArea, SourceNote } from './provider.ts'
import { Role } from './role.ts'

/**
 * Which public source a line comes from: the prefecture's document, 介護サービス情報公表, ナビイ, 施設基準の届出,
 * コード内容別医療機関一覧, 訪問看護事業所名簿, WAM NET 障害福祉, or a list that was mapped by hand (地域包括, 医師会 …).
 */
export const Origin = z.enum([
  'doc000',
  'kaigo',
  'navi',
  'standards',
  'designations',
  'nursing',
  'disability',
  'list',
])
export type Origin = z.infer<typeof Origin>

/**
 * A number that an authority gave: 介護保険事業所番号, 保険医療機関コード (prefecture, 点数表, seven digits: ten together),
 * ステーションコード, ナビイ's ID, 障害福祉の事業所番号, 法人番号 (of the corporation, so many institutions share it).
 */
export const OfficialNumber = z.strictObject({
  kind: z.enum([
    'careOffice',
    'medicalCode',
    'nursingCode',
    'naviId',
    'disabilityOffice',
    'corporation',
    'listRow',
  ]),
  value: z.string().min(1),
})
export type OfficialNumber = z.infer<typeof OfficialNumber>

/** 施設基準の届出: raw symbol and name as published; what they mean is the legend master's. `startsOn` as published. */
export const Notification = z.strictObject({
  symbol: z.string(),
  name: z.string(),
  number: z.string(),
  startsOn: z.string(),
})
export type Notification = z.infer<typeof Notification>

/** Days as the sources name them; `holiday` is 祝日. */
export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'])
export type Weekday = z.infer<typeof Weekday>

/** One band of one department (empty: of the whole institution) on one day, times as HH:MM. */
export const OpeningHours = z.strictObject({
  department: z.string(),
  day: Weekday,
  from: z.string(),
  to: z.string(),
})
export type OpeningHours = z.infer<typeof OpeningHours>

/** What else a source says, to be shown beside its name (病床数, 定員, 管理者 …). */
export const OfficialDetail = z.strictObject({ label: z.string(), text: z.string() })
export type OfficialDetail = z.infer<typeof OfficialDetail>

/** A line of a public source, before lines of the same institution are put together. */
export const SourceLine = z.strictObject({
  /** Stable: the same line has it in every import (`kaigo:3570112345:訪問看護`). */
  id: z.string(),
  origin: Origin,
  /** The part of a source that a file replaces as a whole (サービスの種類; 病院; 医科): its lines can vanish. */
  section: z.string(),
  /** It only adds to an institution that another line names (診療時間票) and is none by itself. */
  isSupplement: z.boolean(),
  name: z.string(),
  kana: z.string(),
  /** A code of the master provider-kinds. */
  kind: z.string(),
  roles: z.array(Role),
  area: ProviderArea,
  scenes: z.array(CareScene),
  uncertainScenes: z.array(CareScene),
  postalCode: z.string(),
  address: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  phone: z.string(),
  fax: z.string(),
  corporation: z.string(),
  openDays: z.string(),
  url: z.string(),
  note: z.string(),
  night: Provider.shape.night,
  holiday: Provider.shape.holiday,
  numbers: z.array(OfficialNumber),
  notifications: z.array(Notification),
  hours: z.array(OpeningHours),
  details: z.array(OfficialDetail),
  source: SourceNote,
})
export type SourceLine = z.infer<typeof SourceLine>

/** A line of which its source says nothing but who and where it is. */
export const NOTHING_SAID: Omit<
  SourceLine,
  'id' | 'origin' | 'section' | 'name' | 'kind' | 'area' | 'source'
> = {
  isSupplement: false,
  kana: '',
  roles: [],
  scenes: [],
  uncertainScenes: [],
  postalCode: '',
  address: '',
  latitude: null,
  longitude: null,
  phone: '',
  fax: '',
  corporation: '',
  openDays: '',
  url: '',
  note: '',
  night: 'unknown',
  holiday: 'unknown',
  numbers: [],
  notifications: [],
  hours: [],
  details: [],
}
