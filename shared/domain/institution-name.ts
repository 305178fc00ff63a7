import { fold } from './fold.ts'

/** Legal forms as fold() leaves them (hiragana, lower case, brackets still there). Longest first. */
const LEGAL_FORM =
  /(?:特定|社会)?医療法人(?:\(?(?:社団|財団)\)?)?|社会福祉法人|(?:一般|公益)?(?:社団|財団)法人|株式会社|有限会社|合同会社|合資会社|合名会社|(?:認定)?特定非営利活動法人|npo法人|(?:地方)?独立行政法人|国立大学法人|(?:準)?学校法人|宗教法人/gu

/** Brackets and quotation marks tell nothing about which institution it is. */
const MARKS = /[()[\]「」『』【】〈〉<>"'“”、,]/gu

/** 「医療法人実昌会…」: what stands between the legal form and the first 会 is the corporation. */
const SOCIETY = /^(.{1,8}?会)(.{2,})$/u

/** Words that are a kind and not a name: left alone they name nobody. */
const NAMELESS = new Set(
  [
    '病院',
    '医院',
    '診療所',
    'クリニック',
    '内科',
    '外科',
    '歯科',
    '歯科医院',
    '歯科診療所',
    '薬局',
    '訪問看護',
    '訪問看護ステーション',
    '訪問看護事業所',
    '居宅介護支援事業所',
    '居宅介護支援センター',
    'ケアプランセンター',
    'ヘルパーステーション',
    '訪問介護事業所',
    '訪問入浴介護事業所',
    '訪問リハビリテーション',
    '訪問リハビリテーション事業所',
    '通所リハビリテーション',
    '通所介護事業所',
    'デイサービス',
    'デイサービスセンター',
    'ショートステイ',
    'グループホーム',
    '特別養護老人ホーム',
    '介護老人保健施設',
    '介護医療院',
    '地域包括支援センター',
    '在宅介護支援センター',
    '相談支援事業所',
    '福祉用具',
  ].map(fold),
)

/** Services that a hospital or clinic runs under its own name with the service behind it (架空病院訪問リハビリテーション). */
const SERVICE_TAIL = new RegExp(
  `(?:指定|介護予防)*(?:${[
    '訪問リハビリテーション',
    '通所リハビリテーション',
    '訪問リハビリ',
    '通所リハビリ',
    '訪問リハ',
    '通所リハ',
    'デイケア',
    '短期入所療養介護',
  ]
    .map(fold)
    .join('|')})(?:${['事業所', 'センター', '科', '室', '部'].map(fold).join('|')})?$`,
  'u',
)

/** A name without the service that stands behind it; empty where none does or nothing that names is left. */
export function withoutService(core: string): string {
  const house = core.replace(SERVICE_TAIL, '')
  return house !== core && isNaming(house) ? house : ''
}

/** A name as it is compared. `short` is empty where no corporation stands in front of it. */
export type ComparedName = { readonly core: string; readonly short: string; readonly corporation: string }

/** Folded, without legal forms and their abbreviations, brackets and quotation marks. */
export function coreName(name: string): string {
  return fold(name).replace(LEGAL_FORM, '').replace(MARKS, '')
}

/**
 * 「(医)実昌会中司内科」 and 「医療法人実昌会　中司内科」 → core 実昌会中司内科, short 中司内科, corporation 実昌会.
 * The corporation is known from its own field, else from the blank behind it, else from 会 behind a legal form.
 */
export function compareName(name: string, corporation: string): ComparedName {
  const folded = fold(name)
  const bare = folded.replace(LEGAL_FORM, '')
  const core = bare.replace(MARKS, '')
  const owner = ownerOf(corporation)
  if (owner !== '' && core.startsWith(owner)) return withOwner(core, owner)
  if (bare.length === folded.length) return { core, short: '', corporation: owner }
  const front = frontOf(name, core)
  return front === '' ? { core, short: '', corporation: owner } : withOwner(core, front)
}

function withOwner(core: string, owner: string): ComparedName {
  const short = core.slice(owner.length)
  return isNaming(short) ? { core, short, corporation: owner } : { core, short: '', corporation: '' }
}

const isNaming = (short: string): boolean => short.length >= 2 && !NAMELESS.has(short)

/** The corporation in front of a name that has a legal form. */
function frontOf(name: string, core: string): string {
  const blank = name.trim().search(/\s/u)
  const front = blank < 0 ? '' : coreName(name.trim().slice(0, blank))
  if (front.length >= 2 && core.startsWith(front)) return front
  return SOCIETY.exec(core)?.[1] ?? ''
}

/** A few corporations own most offices: their names are folded once. Bounded, so that it never grows with a country. */
const owners = new Map<string, string>()
const MOST_OWNERS = 20_000

function ownerOf(corporation: string): string {
  if (corporation === '') return ''
  const known = owners.get(corporation)
  if (known !== undefined) return known
  if (owners.size >= MOST_OWNERS) owners.clear()
  const owner = coreName(corporation)
  owners.set(corporation, owner)
  return owner
}
