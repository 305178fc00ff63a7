import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { HEADER as CARE_HEADER } from '../support/care-office-csv.ts'
import { madeCareRows } from './made-care-rows.ts'
import { Dice, type MedicalType } from './made-names.ts'
import {
  madeHoursRows,
  madeInstitutions,
  madeNaviRows,
  type MadeInstitution,
  naviHeader,
} from './made-navi-rows.ts'
import { madePlaces, PlacePicker } from './made-places.ts'
import { HOURS_HEADER } from '../support/source-headers.ts'

/** ナビイ as of 2026-06-01. */
const NAVI_COUNTS: readonly { type: MedicalType; file: string; hoursFile?: string; count: number }[] = [
  {
    type: 'hospital',
    file: '01-1_hospital_facility_info.csv',
    hoursFile: '01-2_hospital_speciality_hours.csv',
    count: 7_715,
  },
  {
    type: 'clinic',
    file: '02-1_clinic_facility_info.csv',
    hoursFile: '02-2_clinic_speciality_hours.csv',
    count: 80_155,
  },
  {
    type: 'dental',
    file: '03-1_dental_facility_info.csv',
    hoursFile: '03-2_dental_speciality_hours.csv',
    count: 54_637,
  },
  { type: 'midwife', file: '04_maternity_home.csv', count: 2_138 },
  { type: 'pharmacy', file: '05_pharmacy.csv', count: 61_398 },
]

/**
 * Offices a service in 介護サービス情報公表: the five files beside the repository, 居宅介護支援 and 訪問看護 as
 * published, the others rounded from the yearly survey so that the whole country comes to 430,000.
 */
const CARE_COUNTS: readonly { service: string; file: string; count: number }[] = [
  { service: '訪問介護', file: 'jigyosho_110.csv', count: 35_000 },
  { service: '訪問入浴介護', file: 'jigyosho_120.csv', count: 1_568 },
  { service: '訪問看護', file: 'jigyosho_130.csv', count: 17_959 },
  { service: '訪問リハビリテーション', file: 'jigyosho_140.csv', count: 5_091 },
  { service: '通所介護', file: 'jigyosho_150.csv', count: 24_500 },
  { service: '指定療養通所介護', file: 'jigyosho_155.csv', count: 54 },
  { service: '通所リハビリテーション', file: 'jigyosho_160.csv', count: 8_000 },
  { service: '福祉用具貸与', file: 'jigyosho_170.csv', count: 7_300 },
  { service: '短期入所生活介護', file: 'jigyosho_210.csv', count: 10_600 },
  { service: '短期入所療養介護（介護老人保健施設）', file: 'jigyosho_220.csv', count: 3_700 },
  { service: '特定施設入居者生活介護（有料老人ホーム）', file: 'jigyosho_331.csv', count: 5_900 },
  { service: '認知症対応型共同生活介護', file: 'jigyosho_320.csv', count: 14_200 },
  { service: '特定福祉用具販売', file: 'jigyosho_410.csv', count: 7_200 },
  { service: '居宅介護支援', file: 'jigyosho_430.csv', count: 36_491 },
  { service: '介護老人福祉施設', file: 'jigyosho_510.csv', count: 8_500 },
  { service: '介護老人保健施設', file: 'jigyosho_520.csv', count: 4_200 },
  { service: '地域密着型介護老人福祉施設入所者生活介護', file: 'jigyosho_540.csv', count: 2_500 },
  { service: '介護医療院', file: 'jigyosho_550.csv', count: 900 },
  { service: '夜間対応型訪問介護', file: 'jigyosho_710.csv', count: 207 },
  { service: '認知症対応型通所介護', file: 'jigyosho_720.csv', count: 3_000 },
  { service: '小規模多機能型居宅介護', file: 'jigyosho_730.csv', count: 5_500 },
  { service: '定期巡回・随時対応型訪問介護看護', file: 'jigyosho_760.csv', count: 1_466 },
  { service: '看護小規模多機能型居宅介護', file: 'jigyosho_770.csv', count: 1_121 },
  { service: '地域密着型通所介護', file: 'jigyosho_780.csv', count: 19_000 },
]

const WHOLE_COUNTRY = [...NAVI_COUNTS, ...CARE_COUNTS].reduce((sum, { count }) => sum + count, 0)

export type MadeFile = { readonly name: string; readonly path: string; readonly rows: number }

export type MadeOptions = {
  /** Institutions and offices together; the whole country is 430,000. */
  readonly rows?: number
  /** The files of hours too (several rows an institution, not among `rows`). */
  readonly withHours?: boolean
  readonly seed?: number
}

/** Lines are written by the thousand: one write a line would take longer than making it. */
async function writeLines(path: string, header: string, lines: Iterable<string>): Promise<number> {
  const file = await open(path, 'w')
  let rows = 0
  let waiting = [`\uFEFF${header}`]
  try {
    for (const line of lines) {
      rows += 1
      if (waiting.push(line) < 2_000) continue
      await file.write(`${waiting.join('\r\n')}\r\n`)
      waiting = []
    }
    if (waiting.length > 0) await file.write(`${waiting.join('\r\n')}\r\n`)
  } finally {
    await file.close()
  }
  return rows
}

/**
 * Writes invented files of ナビイ and 介護サービス情報公表 in the real layouts and proportions. The same options give the
 * same bytes. A share of the care offices are services of an institution in ナビイ, under its name, address or number.
 */
export async function writeDirectoryFiles(folder: string, options: MadeOptions = {}): Promise<MadeFile[]> {
  const { rows = WHOLE_COUNTRY, withHours = false, seed = 2026 } = options
  const scaled = (count: number) => Math.max(1, Math.round((count * rows) / WHOLE_COUNTRY))
  const dice = new Dice(seed)
  const places = new PlacePicker(madePlaces(dice))
  const files: MadeFile[] = []
  const write = async (name: string, header: string, lines: Iterable<string>) => {
    const path = join(folder, name)
    files.push({ name, path, rows: await writeLines(path, header, lines) })
  }
  const hosts: MadeInstitution[] = []
  for (const { type, file, hoursFile, count } of NAVI_COUNTS) {
    const institutions = madeInstitutions(dice, places, type, scaled(count))
    await write(file, naviHeader(type), madeNaviRows(dice, institutions))
    if (withHours && hoursFile !== undefined)
      await write(
        hoursFile,
        HOURS_HEADER.map((name) => `"${name}"`).join(','),
        madeHoursRows(dice, institutions),
      )
    if (type === 'hospital' || type === 'clinic') hosts.push(...institutions)
  }
  const care = madeCareRows(dice, places, hosts)
  for (const { service, file, count } of CARE_COUNTS)
    await write(file, CARE_HEADER, care(service, scaled(count)))
  return files
}
