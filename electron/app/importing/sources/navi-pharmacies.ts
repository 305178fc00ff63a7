import type { ImportSource } from '../import-source.ts'
import { dayColumns } from './navi-days.ts'
import { bandColumns } from './navi-facilities.ts'
import { naviSource } from './navi-institution.ts'

const BANDS = 4

/**
 * Two series of flags stand in the file: 営業日, which agrees with the hours and is read, and 定期閉店毎週, which says
 * the same. Weeks of the month are numbered in full-width digits (第１週).
 */
const days = dayColumns({
  weekly: (day) => `営業日（${day}）`,
  weekOfMonth: (week, day) => `定期閉店第${week}週（${day}）`,
  holiday: '営業日（祝）',
  otherDays: 'その他の閉店日（gw、お盆等）',
})

/** ナビイ 薬局: one row a pharmacy, with days and hours. */
export const naviPharmacies: ImportSource = naviSource({
  kind: 'naviPharmacies',
  columns: {
    title: '医療情報ネット（ナビイ）の薬局',
    needed: {
      id: 'ID',
      name: '名称',
      prefecture: '都道府県コード',
      municipality: '市区町村コード',
      address: '所在地',
      weekly月: days['weekly月'] ?? '',
    },
    other: {
      kana: 'フリガナ',
      kind: '機関区分',
      latitude: '所在地座標（緯度）',
      longitude: '所在地座標（経度）',
      url: '薬局のホームページアドレス',
      ...days,
      ...bandColumns(BANDS, '開店時間帯'),
    },
  },
  bands: BANDS,
  beds: {},
  closedWord: '閉店日',
})
