import type { OfficialFacts } from './official-facts.ts'
import type { ProviderArea } from './provider.ts'
import { Role } from './role.ts'
import type { Origin, SourceLine } from './source-line.ts'

/** Which line an institution is named after: its id is the institution's. The documents of the region come first. */
const PRINCIPAL: readonly Origin[] = [
  'doc000',
  'navi',
  'standards',
  'designations',
  'nursing',
  'kaigo',
  'disability',
  'list',
]

/** What each source is trusted with before the others; one that says nothing is passed over. */
const FIRST: Readonly<Record<'name' | 'kind' | 'place' | 'contact', readonly Origin[]>> = {
  /** ナビイ has the registered names (正式名称); the documents abbreviate. */
  name: ['navi', 'standards', 'designations', 'nursing', 'kaigo', 'disability', 'doc000', 'list'],
  /** What it is, not what one of its services is: a clinic that also offers 訪問リハビリ stays a clinic. */
  kind: ['navi', 'standards', 'designations', 'doc000', 'nursing', 'kaigo', 'disability', 'list'],
  place: ['navi', 'kaigo', 'standards', 'designations', 'nursing', 'disability', 'list', 'doc000'],
  /** ナビイ has no telephone numbers; the bureaus' lists are monthly, the others half-yearly. */
  contact: ['standards', 'designations', 'nursing', 'kaigo', 'disability', 'list', 'navi', 'doc000'],
}

const TRUST = {
  name: FIRST.name,
  kana: FIRST.name,
  kind: FIRST.kind,
  corporation: FIRST.name,
  postalCode: FIRST.place,
  address: FIRST.place,
  phone: FIRST.contact,
  fax: FIRST.contact,
  openDays: FIRST.place,
  url: FIRST.place,
} as const satisfies Partial<Record<keyof SourceLine, readonly Origin[]>>

/** What a provider of the directory is made of. */
export type MergedLines = Omit<
  SourceLine,
  'section' | 'isSupplement' | 'numbers' | 'notifications' | 'hours' | 'details'
> & {
  /** Names and numbers to call that other lines have for it: it is found by them too. */
  readonly otherWords: readonly string[]
}

/** Place of a source among the principal ones; the lower one names the institution. */
export const principalRank = (origin: Origin): number => PRINCIPAL.indexOf(origin)

/** Lines that add to an institution come after those that are one. */
export function isPrincipalBefore(
  a: Pick<SourceLine, 'origin' | 'id'>,
  b: Pick<SourceLine, 'origin' | 'id'>,
): boolean {
  const [rankA, rankB] = [principalRank(a.origin), principalRank(b.origin)]
  return rankA === rankB ? a.id < b.id : rankA < rankB
}

const unique = <T>(items: readonly T[]): T[] => (items.length < 2 ? [...items] : [...new Set(items)])

function uniqueBy<T>(items: readonly T[]): T[] {
  if (items.length < 2) return [...items]
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

/** The first line of the most trusted source that says something; within a source the lower id. */
function trusted<Field extends keyof typeof TRUST>(lines: readonly SourceLine[], field: Field): string {
  const order: readonly Origin[] = TRUST[field]
  let best: SourceLine | undefined
  for (const line of lines) {
    if (line[field] === '' || (field === 'kind' && line.kind === 'other')) continue
    if (best === undefined || order.indexOf(line.origin) < order.indexOf(best.origin)) best = line
  }
  return best?.[field] ?? lines[0]?.[field] ?? ''
}

/** One that says yes is enough; else one that says no. */
function answered(lines: readonly SourceLine[], field: 'night' | 'holiday'): SourceLine['night'] {
  if (lines.some((line) => line[field] === 'yes')) return 'yes'
  return lines.some((line) => line[field] === 'no') ? 'no' : 'unknown'
}

/** The principal line's municipality; its district from whoever knows it. */
function areaOf(principal: SourceLine, lines: readonly SourceLine[]): ProviderArea {
  if (principal.area.districtCode !== null) return principal.area
  const { municipalityCode } = principal.area
  const closer = lines.find(
    ({ area }) => area.municipalityCode === municipalityCode && area.districtCode !== null,
  )
  return closer?.area ?? principal.area
}

function pointOf(lines: readonly SourceLine[]): Pick<SourceLine, 'latitude' | 'longitude'> {
  let best: SourceLine | undefined
  for (const line of lines) {
    if (line.latitude === null || line.longitude === null) continue
    const order = FIRST.place
    if (best === undefined || order.indexOf(line.origin) < order.indexOf(best.origin)) best = line
  }
  return { latitude: best?.latitude ?? null, longitude: best?.longitude ?? null }
}

/** What public sources say of one institution beyond the fields of every provider, from all of its lines. */
export function factsOf(unordered: readonly SourceLine[]): OfficialFacts {
  const lines = inOrder(unordered)
  return {
    lines: lines.map(({ id, origin, section, name, phone, source }) => ({
      id,
      origin,
      section,
      name,
      ...(phone === '' ? {} : { phone }),
      document: source.document,
      asOf: source.asOf,
    })),
    numbers: uniqueBy(lines.flatMap((line) => line.numbers)),
    notifications: uniqueBy(lines.flatMap((line) => line.notifications)),
    hours: uniqueBy(lines.flatMap((line) => line.hours)),
    details: uniqueBy(lines.flatMap((line) => line.details)),
  }
}

/** By the order of principals, supplements last: the same whatever order the lines came in. */
function inOrder(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (lines.length < 2) return lines
  return lines.toSorted((a, b) => {
    if (a.isSupplement !== b.isSupplement) return a.isSupplement ? 1 : -1
    return isPrincipalBefore(a, b) ? -1 : 1
  })
}

/**
 * One institution of the directory from its lines (at least one that is no supplement): each field from the source most
 * trusted with it, lists put together. Our own cards are another layer and are not touched by this.
 */
export function mergeLines(unordered: readonly SourceLine[]): MergedLines {
  const lines = inOrder(unordered)
  const [principal] = lines
  if (principal === undefined) throw new Error('an institution without a line')
  return lines.length === 1 ? alone(principal) : together(principal, lines)
}

const NO_WORDS: readonly string[] = []

/** Most institutions stand in one source. What a line says besides is left in: taking it out takes longer than the rest. */
const alone = (line: SourceLine): MergedLines => ({ ...line, otherWords: NO_WORDS })

const otherWords = (lines: readonly SourceLine[], shown: readonly string[]): string[] =>
  unique(lines.flatMap(({ name, phone, fax }) => [name, phone, fax])).filter(
    (word) => word !== '' && !shown.includes(word),
  )

function together(principal: SourceLine, lines: readonly SourceLine[]): MergedLines {
  const name = trusted(lines, 'name')
  const phone = trusted(lines, 'phone')
  const fax = trusted(lines, 'fax')
  const scenes = unique(lines.flatMap((line) => line.scenes))
  const roles = new Set(lines.flatMap((line) => line.roles))
  return {
    id: principal.id,
    origin: principal.origin,
    name,
    kana: trusted(lines, 'kana'),
    kind: trusted(lines, 'kind'),
    roles: Role.options.filter((role) => roles.has(role)),
    area: areaOf(principal, lines),
    scenes,
    uncertainScenes: unique(lines.flatMap((line) => line.uncertainScenes)).filter(
      (scene) => !scenes.includes(scene),
    ),
    postalCode: trusted(lines, 'postalCode'),
    address: trusted(lines, 'address'),
    ...pointOf(lines),
    phone,
    fax,
    corporation: trusted(lines, 'corporation'),
    openDays: trusted(lines, 'openDays'),
    url: trusted(lines, 'url'),
    note: unique(lines.map((line) => line.note).filter((note) => note !== '')).join('／'),
    night: answered(lines, 'night'),
    holiday: answered(lines, 'holiday'),
    source: principal.source,
    otherWords: otherWords(lines, [name, phone, fax]),
  }
}
