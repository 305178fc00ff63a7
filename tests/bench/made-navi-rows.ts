import {
  CLINIC_HEADER,
  DENTAL_HEADER,
  HOSPITAL_HEADER,
  HOURS_HEADER,
  MIDWIFE_HEADER,
  PHARMACY_HEADER,
  WEEK,
  WEEK_AND_HOLIDAY,
} from '../support/source-headers.ts'
import { type Dice, type MadeName, medicalName, type MedicalType } from './made-names.ts'
import { type MadeSite, madeSite, type PlacePicker } from './made-places.ts'

const HEADERS: Record<MedicalType, readonly string[]> = {
  hospital: HOSPITAL_HEADER,
  clinic: CLINIC_HEADER,
  dental: DENTAL_HEADER,
  midwife: MIDWIFE_HEADER,
  pharmacy: PHARMACY_HEADER,
}
const TYPES: readonly MedicalType[] = ['hospital', 'clinic', 'dental', 'midwife', 'pharmacy']

export type MadeInstitution = MadeName & {
  readonly type: MedicalType
  readonly no: number
  readonly id: string
  readonly site: MadeSite
}

export const naviHeader = (type: MedicalType) => HEADERS[type].map((name) => `"${name}"`).join(',')

export function madeInstitutions(
  dice: Dice,
  places: PlacePicker,
  type: MedicalType,
  count: number,
): MadeInstitution[] {
  const digit = TYPES.indexOf(type) + 1
  return Array.from({ length: count }, (_, at) => {
    const no = digit * 100_000 + at
    const place = places.pick(dice)
    const id = `${place.code.slice(0, 2)}${digit}${String(no).padStart(10, '0')}`
    return { type, no, id, site: madeSite(dice, place, no), ...medicalName(dice, type) }
  })
}

const FULL_WIDTH = '０１２３４５６７８９'
const fullWidth = (text: string) => text.replace(/\d/gu, (digit) => FULL_WIDTH[Number(digit)] ?? digit)

/** Cells by name; a header of 150 columns mostly holds empty ones. */
function row(header: readonly string[], cells: ReadonlyMap<string, string>): string {
  return header
    .map((name) =>
      name.startsWith('所在地座標') ? (cells.get(name) ?? '0.0') : `"${cells.get(name) ?? ''}"`,
    )
    .join(',')
}

function commonCells(dice: Dice, { id, name, kana, type, site }: MadeInstitution): [string, string][] {
  const { place, town, house } = site
  const isLocated = !dice.is(0.03)
  return [
    ['ID', id],
    [type === 'pharmacy' ? '名称' : '正式名称', name],
    [type === 'pharmacy' ? 'フリガナ' : '正式名称（フリガナ）', kana],
    ['機関区分', String(TYPES.indexOf(type) + 1)],
    ['都道府県コード', place.code.slice(0, 2)],
    ['市区町村コード', place.code.slice(2)],
    ['所在地', `${place.prefecture}${place.county}${place.municipality}${town}${fullWidth(house)}`],
    ['所在地座標（緯度）', isLocated ? site.latitude : '0.0'],
    ['所在地座標（経度）', isLocated ? site.longitude : '0.0'],
  ]
}

function flagCells(dice: Dice, type: MedicalType): [string, string][] {
  const word = type === 'midwife' ? '休業' : '休診'
  const weekly = (day: string) =>
    type === 'pharmacy' ? `営業日（${day}）` : `毎週決まった曜日に${word}（${day}）`
  const weekOfMonth = (week: number, day: string) =>
    type === 'pharmacy'
      ? `定期閉店第${FULL_WIDTH.charAt(week)}週（${day}）`
      : `決まった週に${word}（定期週）第${week}週（${day}）`
  const closed = new Set(['日', ...(dice.is(0.4) ? ['木'] : []), ...(dice.is(0.3) ? ['土'] : [])])
  return [
    ...WEEK.map((day): [string, string] => [weekly(day), closed.has(day) ? '0' : '1']),
    ...[1, 2, 3, 4, 5].flatMap((week) =>
      WEEK.map((day): [string, string] => [weekOfMonth(week, day), closed.has(day) ? '0' : '1']),
    ),
    [type === 'pharmacy' ? '営業日（祝）' : `祝日に${word}`, '0'],
    [
      type === 'pharmacy' ? 'その他の閉店日（gw、お盆等）' : `その他の${word}日（gw、お盆等）`,
      dice.is(0.5) ? '8月13日～8月15日（改行）12月30日～1月3日' : '',
    ],
  ]
}

function bedCells(dice: Dice, type: MedicalType): [string, string][] {
  const beds =
    type === 'hospital' ? 20 + dice.below(380) : type === 'clinic' && dice.is(0.05) ? 1 + dice.below(19) : 0
  return beds === 0
    ? []
    : [
        ['一般病床', String(beds)],
        ['合計病床数', String(beds)],
      ]
}

function bandCells(type: MedicalType): [string, string][] {
  const word = type === 'pharmacy' ? '開店時間帯' : '就業時間帯'
  if (type !== 'pharmacy' && type !== 'midwife') return []
  return ['月', '火', '水', '金'].flatMap((day): [string, string][] => [
    [`${day}_${word}1_開始時間`, '09:00'],
    [`${day}_${word}1_終了時間`, '18:30'],
  ])
}

/** One row an institution, in its file's own columns. */
export function* madeNaviRows(dice: Dice, institutions: readonly MadeInstitution[]): Generator<string> {
  for (const institution of institutions) {
    const { type } = institution
    const cells = [...commonCells(dice, institution), ...flagCells(dice, type), ...bedCells(dice, type)]
    yield row(HEADERS[type], new Map([...cells, ...bandCells(type)]))
  }
}

const DEPARTMENTS: readonly [string, string][] = [
  ['01001', '内科'],
  ['02001', '外科'],
  ['02005', '整形外科'],
  ['03001', '小児科'],
  ['07001', '精神科'],
  ['09003', 'リハビリテーション科'],
  ['09010', '救急科'],
]

/** One to six departments in two bands each, as the file of hours has them. */
export function* madeHoursRows(dice: Dice, institutions: readonly MadeInstitution[]): Generator<string> {
  for (const { id, type } of institutions) {
    const count = type === 'hospital' ? 3 + dice.below(5) : 1 + dice.below(2)
    const departments = type === 'dental' ? ([['08001', '歯科']] as const) : DEPARTMENTS.slice(0, count)
    for (const [code, name] of departments)
      for (const [band, from, to] of [
        ['1', '09:00', '12:30'],
        ['2', '14:00', '18:00'],
      ] as const) {
        const cells = WEEK_AND_HOLIDAY.slice(0, 6).flatMap((day): [string, string][] => [
          [`${day}_診療開始時間`, from],
          [`${day}_診療終了時間`, to],
        ])
        const keys: [string, string][] = [
          ['ID', id],
          ['診療科目コード', code],
          ['診療科目名', name],
          ['診療時間帯', band],
        ]
        yield row(HOURS_HEADER, new Map([...keys, ...cells]))
      }
  }
}
