import type { ImportSource } from '../import-source.ts'
import { dayColumns } from './navi-days.ts'
import { naviSource } from './navi-institution.ts'
import { TIME_DAYS } from './navi-times.ts'

const NEEDED = {
  id: 'ID',
  name: '正式名称',
  prefecture: '都道府県コード',
  municipality: '市区町村コード',
  address: '所在地',
}

const OTHER = {
  kana: '正式名称（フリガナ）',
  shortName: '略称',
  kind: '機関区分',
  latitude: '所在地座標（緯度）',
  longitude: '所在地座標（経度）',
  url: '案内用ホームページアドレス',
}

/** 病院 and 診療所 differ here; 歯科 has none of these columns. */
const BEDS = {
  generalBeds: '一般病床',
  longTermBeds: '療養病床',
  psychiatricBeds: '精神病床',
  tuberculosisBeds: '結核病床',
  infectionBeds: '感染症病床',
  allBeds: '合計病床数',
}

const clinicDays = dayColumns({
  weekly: (day) => `毎週決まった曜日に休診（${day}）`,
  weekOfMonth: (week, day) => `決まった週に休診（定期週）第${week}週（${day}）`,
  holiday: '祝日に休診',
  otherDays: 'その他の休診日（gw、お盆等）',
})

/** ナビイ 施設票: 病院, 診療所, 歯科診療所; their hours stand in a file of their own (see navi-hours.ts). */
export const naviFacilities: ImportSource = naviSource({
  kind: 'naviFacilities',
  columns: {
    title: '医療情報ネット（ナビイ）の施設票',
    needed: { ...NEEDED, weekly月: clinicDays['weekly月'] ?? '' },
    other: { ...OTHER, ...BEDS, ...clinicDays },
  },
  bands: 0,
  beds: BEDS,
  closedWord: '休診日',
})

const midwifeDays = dayColumns({
  weekly: (day) => `毎週決まった曜日に休業（${day}）`,
  weekOfMonth: (week, day) => `決まった週に休業（定期週）第${week}週（${day}）`,
  holiday: '祝日に休業',
  otherDays: 'その他の休業日（gw、お盆等）',
})

const MIDWIFE_BANDS = 3

/** ナビイ 助産所: days and hours in one file. */
export const naviMidwives: ImportSource = naviSource({
  kind: 'naviMidwives',
  columns: {
    title: '医療情報ネット（ナビイ）の助産所',
    needed: { ...NEEDED, weekly月: midwifeDays['weekly月'] ?? '' },
    other: { ...OTHER, ...midwifeDays, ...bandColumns(MIDWIFE_BANDS, '就業時間帯') },
  },
  bands: MIDWIFE_BANDS,
  beds: {},
  closedWord: '休業日',
})

/** Field → column name of the times in a row: 月_就業時間帯1_開始時間 … */
export function bandColumns(bands: number, word: string): Record<string, string> {
  const names: Record<string, string> = {}
  for (const [day] of TIME_DAYS)
    for (let band = 1; band <= bands; band += 1) {
      names[`from${day}${band}`] = `${day}_${word}${band}_開始時間`
      names[`to${day}${band}`] = `${day}_${word}${band}_終了時間`
    }
  return names
}
