import type { DisasterRow } from '../../../shared/contract/disaster.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import type { Sheet } from './list-sheet.ts'

const COLUMNS = [
  { title: '氏名・年齢・住所・電話', share: 4.6, isBold: false },
  { title: '機器', share: 2 },
  { title: '電源・酸素のもち', share: 2.2 },
  { title: '業者・電力会社', share: 3.4 },
  { title: '避難先', share: 2.2 },
  { title: 'だれが確かめるか', share: 2.8 },
  { title: '安否', share: 1.6 },
]

/** 災害時の一覧: a table for each district, the most urgent first, with a box to tick by hand. */
export function disasterSheet(rows: readonly DisasterRow[]): Sheet {
  const places = [...new Set(rows.map(({ place }) => place))]
  const urgent = rows.filter(({ devices }) => devices[0]?.urgency === 1).length
  return {
    title: '災害時に確かめる患者（人工呼吸・酸素ほか）',
    orientation: 'landscape',
    mark: '院外持出禁止',
    hasSender: false,
    blocks: [
      {
        type: 'paragraph',
        text: `${rows.length}人（うち電源が切れるとすぐ命に関わる方 ${urgent}人　●印）`,
      },
      ...places.flatMap((place): PaperBlockInput[] => [
        { type: 'heading', level: 1, text: place === '' ? '地区不明' : place },
        {
          type: 'table',
          columns: COLUMNS,
          size: 'small',
          minHeight: 14,
          rows: rows.filter((row) => row.place === place).map(cells),
        },
      ]),
      ...(rows.length === 0 ? [{ type: 'paragraph' as const, text: '当てはまる患者さんはいません。' }] : []),
    ],
  }
}

function cells(row: DisasterRow): string[] {
  const { plan, devices } = row
  const mark = devices[0]?.urgency === 1 ? '● ' : ''
  const state = row.isInHospital ? '（入院中）' : ''
  return [
    `${mark}${row.name}　${row.ageText}${state}\n${row.address}\n${row.phone}`,
    devices.map(({ word }) => word).join('\n'),
    supply(row),
    [plan?.vendor || row.vendor, plan?.powerCompany].filter(Boolean).join('\n') || '未確認',
    plan?.evacuationPlace || '未確認',
    [plan?.checkedBy || '未確認', row.nurse].filter(Boolean).join('\n'),
    '□ 無事\n□ 要対応',
  ]
}

/** What is not asked yet is said: an empty cell would read as nothing needed. */
function supply({ plan, missing }: DisasterRow): string {
  const hours = (value: number | null | undefined) => `${value ?? ''}時間`
  return [
    missing.includes('battery')
      ? '電源：未確認'
      : (plan?.batteryHours ?? null) === null
        ? ''
        : `電源 ${hours(plan?.batteryHours)}`,
    missing.includes('oxygen')
      ? '酸素：未確認'
      : (plan?.oxygenHours ?? null) === null
        ? ''
        : `酸素 ${hours(plan?.oxygenHours)}`,
    plan?.powerSource ?? '',
  ]
    .filter(Boolean)
    .join('\n')
}
