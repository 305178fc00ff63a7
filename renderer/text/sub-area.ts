import type { SubAreaContent, SubAreaUse } from '../../shared/domain/sub-area.ts'

export const subAreaUseText: Record<SubAreaUse, string> = {
  directory: '名簿',
  groups: '連携グループ',
  disaster: '災害時の一覧',
}
export const subAreaColorText: Record<SubAreaContent['color'], string> = {
  blue: '青',
  green: '緑',
  orange: '橙',
  red: '赤',
  violet: '紫',
  teal: '青緑',
  yellow: '黄',
  gray: '灰',
}
export const subAreaPatternText: Record<SubAreaContent['pattern'], string> = {
  plain: '塗り',
  stripes: '斜線',
  dots: '点',
  grid: '格子',
}

export const subAreaText = {
  title: 'エリアの区切り',
  hint: '地区を組み合わせて、自院で使うエリアを作ります（例：市を5つに分ける）。名簿・連携グループ・災害時の一覧の絞り込みに使えます。',
  add: 'エリアを追加',
  edit: '編集',
  editOf: (name: string) => `${name} を編集`,
  remove: '削除',
  removeOf: (name: string) => `${name} を削除`,
  removeTitle: 'エリアを削除しますか',
  removeHint: (name: string) => `${name} を削除します。地区や連携先の記録は変わりません。`,
  removed: (name: string) => `${name} を削除しました。`,
  empty: 'エリアはまだありません。',
  emptyHint: '「エリアを追加」で、地区を選んで名前をつけてください。',
  name: 'エリアの名前',
  color: '色',
  pattern: '模様',
  uses: '使う画面',
  districts: '地区',
  note: 'メモ',
  whole: (name: string) => `${name} すべて`,
  saved: 'エリアを保存しました。',
  chosen: (count: number) => `${count}地区`,
  takenBy: (name: string) => `（${name}）`,
  noDistrict: '地区を1つ以上選んでください。',
  area: '地域',
  everywhere: 'すべての地域',
  groupMedical: '医療圏',
  groupOwn: '自院のエリア',
} as const

/** Labels of what the history of areas keeps. */
export const subAreaFieldText: Readonly<Record<string, string>> = {
  name: subAreaText.name,
  districts: subAreaText.districts,
  uses: subAreaText.uses,
  color: subAreaText.color,
  pattern: subAreaText.pattern,
  note: subAreaText.note,
}

/** A colour, pattern or list of uses of the history in words. */
export function subAreaWord(field: string, value: string): string | undefined {
  if (field === 'color') return (subAreaColorText as Record<string, string>)[value]
  if (field === 'pattern') return (subAreaPatternText as Record<string, string>)[value]
  if (field !== 'uses') return undefined
  return value
    .split(',')
    .map((use) => (subAreaUseText as Record<string, string>)[use] ?? use)
    .join('・')
}
