import type { CallInput } from '../../../shared/contract/contract.ts'
import { areaOfMunicipality, areaPath } from '../../../shared/domain/area.ts'
import type { AreaData } from '../../../shared/domain/area.ts'
import { findDistrictByAddress } from '../../../shared/domain/find-district.ts'
import { fold } from '../../../shared/domain/fold.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { PastedField } from '../../../shared/domain/pasted-table.ts'
import type { CardContent } from '../../../shared/domain/provider-card.ts'
import type { ProviderArea } from '../../../shared/domain/provider.ts'

type Table = CallInput<'import.previewTable'>
type Kinds = Masters['providerKinds']['entries']
export type PastedCard = { readonly content: CardContent; readonly problems: string[] }
type Region = { readonly areas: AreaData; readonly kinds: Kinds }

const LENGTHS: Partial<Record<PastedField, number>> = { name: 120, note: 2000, url: 300 }

/** The text of a row's field, on one line. */
function reader(cells: readonly string[], columns: Table['columns']) {
  return (field: PastedField): string => {
    const at = columns.indexOf(field)
    const text = at < 0 ? '' : (cells[at] ?? '')
    return (field === 'note' ? text : text.replace(/\s+/gu, ' ')).trim()
  }
}

const numberText = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/^(tel|fax|電話)[:：]?\s*/iu, '')
    .trim()

/** By its word, its other names or its service; else the longest of them that the cell holds. */
export function kindOfWord(text: string, kinds: Kinds): Kinds[number] | undefined {
  const asked = fold(text)
  if (asked === '') return undefined
  const words = kinds.flatMap((kind) =>
    [kind.word, kind.code, ...kind.aliases, ...kind.services].map((word) => ({ kind, word: fold(word) })),
  )
  const same = words.find(({ word }) => word === asked)
  const held = words
    .filter(({ word }) => word.length > 1 && asked.includes(word))
    .toSorted((a, b) => b.word.length - a.word.length)
  return (same ?? held[0])?.kind
}

/** The place by the municipality's cell, else by the address, else the one chosen for all rows. */
function areaOf(
  municipality: string,
  address: string,
  table: Table,
  areas: AreaData,
): ProviderArea | undefined {
  const named = (text: string) =>
    areas.municipalities.find(({ name }) => text !== '' && fold(text).includes(fold(name)))?.code
  const code = named(municipality) ?? named(address) ?? table.municipalityCode
  const district = findDistrictByAddress(areas, code, address)
  return (district && areaPath(areas, district.code)) ?? areaOfMunicipality(areas, code)
}

const NOWHERE: ProviderArea = {
  prefecture: '',
  medicalArea: null,
  municipality: '',
  municipalityCode: '',
  district: null,
  districtCode: null,
}

/** What a pasted table never tells: it is asked later, and until then the card is for our own use alone. */
const UNTOLD = {
  latitude: null,
  longitude: null,
  capabilities: {},
  serviceArea: {},
  night: 'unknown',
  holiday: 'unknown',
  visibility: 'internal',
  confirmedOn: null,
  confirmedBy: '',
  confirmedHow: '',
} as const

type Read = (field: PastedField) => string

function problemsOf(
  read: Read,
  table: Table,
  kind: Kinds[number] | undefined,
  area: ProviderArea | undefined,
): string[] {
  const isTooLong = table.columns.some(
    (field) => field !== null && read(field).length > (LENGTHS[field] ?? 200),
  )
  const numbers = [read('phone'), read('phoneNight'), read('fax')]
  return [
    ...(read('name') === '' ? ['名称がありません'] : []),
    ...(kind === undefined ? ['種別がわかりません'] : []),
    ...(area === undefined ? ['市町村がわかりません'] : []),
    ...(isTooLong ? ['長すぎる欄があります'] : []),
    ...(numbers.some((text) => text.length > 30) ? ['電話・FAXの欄が長すぎます'] : []),
  ]
}

/** A pasted row as the content of a card, with what keeps it from coming in. */
export function pastedCard(
  cells: readonly string[],
  table: Table,
  region: Region,
  today: LocalDate,
): PastedCard {
  const read = reader(cells, table.columns)
  const kind = kindOfWord(read('kind'), region.kinds) ?? region.kinds.find(({ code }) => code === table.kind)
  const area = areaOf(read('municipality'), read('address'), table, region.areas)
  const content: CardContent = {
    ...UNTOLD,
    scenes: [],
    uncertainScenes: [],
    networks: [],
    name: read('name'),
    kana: read('kana'),
    kind: kind?.code ?? '',
    roles: kind?.roles ?? [],
    area: area ?? NOWHERE,
    postalCode: numberText(read('postalCode')).replace('〒', ''),
    address: read('address'),
    phone: numberText(read('phone')),
    phoneNight: numberText(read('phoneNight')),
    fax: numberText(read('fax')),
    contact: read('contact'),
    corporation: read('corporation'),
    openDays: read('openDays'),
    url: /^https?:\/\/\S+$/iu.test(read('url')) ? read('url') : '',
    note: read('note'),
    source: { document: `貼り付け（${today}）`, asOf: today },
  }
  return { content, problems: problemsOf(read, table, kind, area) }
}
