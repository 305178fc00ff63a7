import { z } from 'zod'
import { fold } from './fold.ts'

/** What a column of a pasted table can hold. */
export const PastedField = z.enum([
  'name',
  'kana',
  'kind',
  'municipality',
  'postalCode',
  'address',
  'phone',
  'phoneNight',
  'fax',
  'contact',
  'corporation',
  'openDays',
  'url',
  'note',
])
export type PastedField = z.infer<typeof PastedField>

/** Usual headings of each field, most telling first; compared folded, a heading may hold more. */
const HEADINGS: readonly (readonly [PastedField, readonly string[]])[] = [
  ['phoneNight', ['夜間', '緊急電話', '緊急連絡先', '24時間', '携帯']],
  ['kana', ['カナ', 'かな', 'フリガナ', 'ふりがな', 'ヨミ']],
  ['corporation', ['法人', '運営', '開設者', '設置者']],
  ['postalCode', ['郵便番号', '〒']],
  ['fax', ['FAX', 'ファックス', 'ファクス', 'ファクシミリ']],
  ['phone', ['電話', 'TEL', '連絡先', '℡']],
  ['municipality', ['市町村', '市町', '市区町村']],
  ['address', ['住所', '所在地']],
  ['kind', ['種別', '種類', 'サービス', '区分']],
  ['contact', ['担当', '窓口', '管理者']],
  ['openDays', ['営業日', '診療日', '曜日', '休業', '休診']],
  ['url', ['URL', 'ホームページ', 'HP']],
  ['note', ['備考', 'メモ', '特記', '特徴']],
  ['name', ['名称', '事業所名', '機関名', '施設名', '医療機関', '薬局名', '事業所', '名前', '名']],
]

/**
 * What stands between the cells: tabs as Excel puts them on the clipboard; commas where somebody copied the text of a CSV
 * and its first line has some.
 */
export function pastedSeparator(text: string): '\t' | ',' {
  if (text.includes('\t')) return '\t'
  const [first = '', ...others] = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '')
  const commas = first.split(',').length - 1
  return commas > 1 || (commas === 1 && others.length > 0) ? ',' : '\t'
}

const CELLS = {
  '\t': /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gu,
  ',': /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/gu,
} as const

/** Cells of a pasted table: tabs or commas, line breaks, quoted cells with either inside. Blank lines are left out. */
export function parsePasted(text: string): string[][] {
  const separator = pastedSeparator(text)
  const rows: string[][] = []
  let row: string[] = []
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n+$/u, '')
  for (const [, quoted, plain, end] of clean.matchAll(CELLS[separator])) {
    row.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim())
    if (end === separator) continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows.filter((cells) => cells.some((text_) => text_ !== ''))
}

function fieldOf(heading: string): PastedField | null {
  const folded = fold(heading)
  if (folded === '') return null
  return HEADINGS.find(([, words]) => words.some((word) => folded.includes(fold(word))))?.[0] ?? null
}

/** What each column seems to hold by its heading; null where nothing fits or an earlier column has it. */
export function guessColumns(headings: readonly string[]): (PastedField | null)[] {
  const taken = new Set<PastedField>()
  return headings.map((heading) => {
    const field = fieldOf(heading)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** Whether the first row names columns: at least two of its cells are headings, and none is a telephone number. */
export function hasHeading(rows: readonly (readonly string[])[]): boolean {
  const [first = []] = rows
  const isNumber = first.some((cell) => /^[\d０-９()（）ー－-]{9,}$/u.test(cell))
  return !isNumber && guessColumns(first).filter((field) => field !== null).length >= 2
}
