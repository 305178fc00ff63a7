import type { CareScene } from '../../shared/domain/care-scene.ts'
import type { Provider, Visibility } from '../../shared/domain/provider.ts'
import type { Role } from '../../shared/domain/role.ts'
import type { Db } from '../schema.ts'
import { searchNumbers } from '../search/search-index.ts'
import { facet, searchTerms, type SearchTerms } from '../search/search-terms.ts'
import { CARD_INDEX, HAS_SERVICE_AREA } from './card-facts.ts'
import { officialNumbers } from './official-index.ts'
import { cardRowOf, coveredNumbers, withoutCard } from './card-of-provider.ts'
import { findOfficial } from './official-provider.ts'
import { providerFromCard, providerFromOfficial, unknownDistrict } from './provider-row.ts'

/** What a person asks of the directory. Areas are codes: prefecture (2 digits), municipality (5) or district. */
export type DirectoryQuery = {
  readonly text: string
  readonly areaCodes?: readonly string[] | undefined
  /** Districts of an area of our own: a provider lies in one of them, and in one of `areaCodes` where both are asked. */
  readonly subAreaCodes?: readonly string[] | undefined
  readonly role?: Role | undefined
  readonly scene?: CareScene | undefined
  readonly kind?: string | undefined
  readonly visibility?: Visibility | undefined
  readonly layer?: Provider['layer'] | undefined
  readonly afterKey?: string | undefined
  readonly limit: number
}

export type DirectoryPage = { readonly rows: Provider[]; readonly nextKey: string | null }

/** Where a page ends: which layer, and the last `no` of it. */
type Place = { readonly layer: Provider['layer']; readonly no: number }

const START: Place = { layer: 'card', no: -1 }

/** A key that we did not give out starts from the beginning: it can only be read, nothing is lost. */
function placeOf(key: string | undefined): Place {
  const found = /^(card|official):(\d{1,9})$/.exec(key ?? '')
  return found === null ? START : { layer: found[1] as Place['layer'], no: Number(found[2]) }
}

function areaFacet(code: string): string {
  if (/^\d{2}$/.test(code)) return facet('p', code)
  return /^\d{5}$/.test(code) ? facet('m', code) : facet('d', code)
}

function termsOf(query: Omit<DirectoryQuery, 'limit'>): SearchTerms {
  const facets = [
    ...(query.role === undefined ? [] : [facet('r', query.role)]),
    ...(query.scene === undefined ? [] : [facet('s', query.scene)]),
    ...(query.kind === undefined ? [] : [facet('k', query.kind)]),
  ]
  const places = [query.areaCodes, query.subAreaCodes].map((codes) => (codes ?? []).map(areaFacet))
  return { ...searchTerms(query.text, facets), anyOf: places.filter((group) => group.length > 0) }
}

/** Cards first, then official entries without a card; each in its display order, a page at a time. */
export async function searchDirectory(db: Db, query: DirectoryQuery): Promise<DirectoryPage> {
  const start = placeOf(query.afterKey)
  const terms = termsOf(query)
  const found: { provider: Provider; place: Place }[] = []
  // One more than asked for: then a next page exists.
  const wanted = query.limit + 1
  if (start.layer === 'card' && query.layer !== 'official') {
    const visible =
      query.visibility === undefined
        ? terms
        : { ...terms, facets: [...terms.facets, facet('v', query.visibility)] }
    found.push(...(await cards(db, visible, { afterNo: start.no, limit: wanted })))
  }
  // Everything in a public source is public.
  const asksOfficial = query.layer !== 'card' && (query.visibility ?? 'public') === 'public'
  if (asksOfficial && found.length < wanted) {
    const afterNo = start.layer === 'official' ? start.no : -1
    found.push(...(await officialWithoutCard(db, terms, { afterNo, limit: wanted - found.length })))
  }
  const last = found[query.limit - 1]
  const hasMore = found.length > query.limit && last !== undefined
  return {
    rows: found.slice(0, query.limit).map(({ provider }) => provider),
    nextKey: hasMore ? `${last.place.layer}:${last.place.no}` : null,
  }
}

/** So many numbers are read at once while counting: nobody else waits for them. */
const COUNTED_AT_ONCE = 5_000

/** How many a condition finds, counted no further than `most`; `pause` lets others in between. */
export async function countDirectory(
  db: Db,
  query: Omit<DirectoryQuery, 'limit' | 'afterKey'>,
  most: number,
  pause?: () => Promise<unknown>,
): Promise<number> {
  const terms = termsOf(query)
  const visible =
    query.visibility === undefined
      ? terms
      : { ...terms, facets: [...terms.facets, facet('v', query.visibility)] }
  const ours = query.layer === 'official' ? [] : await searchNumbers(db, CARD_INDEX, visible, { limit: most })
  if (ours.length >= most || query.layer === 'card' || (query.visibility ?? 'public') !== 'public')
    return ours.length
  let count = ours.length
  let afterNo = -1
  while (count < most) {
    const wanted = Math.min(most - count, COUNTED_AT_ONCE)
    const numbers = await officialNumbers(db, terms, { afterNo, limit: wanted })
    count += numbers.length - (await coveredAmong(db, numbers))
    if (numbers.length < wanted) break
    afterNo = numbers.at(-1) ?? afterNo
    await pause?.()
  }
  return count
}

/** How many of these official entries a card of ours covers. */
async function coveredAmong(db: Db, numbers: readonly number[]): Promise<number> {
  const cards = await db.selectFrom('provider_card').select('id').limit(1).execute()
  if (numbers.length === 0 || cards.length === 0) return 0
  return (await coveredNumbers(db, numbers)).length
}

type Page = { afterNo: number; limit: number }

async function cards(db: Db, terms: SearchTerms, page: Page) {
  const numbers = await searchNumbers(db, CARD_INDEX, terms, page)
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('provider_card')
    .selectAll()
    .where('no', 'in', numbers)
    .orderBy('no')
    .execute()
  return rows.map((row) => ({
    provider: providerFromCard(row),
    place: { layer: 'card' as const, no: row.no },
  }))
}

/** Entries that a card of ours covers fall out, so pages are read on until one is full. */
async function officialWithoutCard(db: Db, terms: SearchTerms, page: Page) {
  const found: { provider: Provider; place: Place }[] = []
  let afterNo = page.afterNo
  while (found.length < page.limit) {
    const wanted = page.limit - found.length
    const numbers = await officialNumbers(db, terms, { afterNo, limit: wanted })
    if (numbers.length === 0) break
    const rows = await db
      .selectFrom('official.provider as p')
      .selectAll('p')
      .where('p.no', 'in', numbers)
      .where(withoutCard('p'))
      .orderBy('p.no')
      .execute()
    found.push(
      ...rows.map((row) => ({
        provider: providerFromOfficial(row),
        place: { layer: 'official' as const, no: row.no },
      })),
    )
    if (numbers.length < wanted) break
    afterNo = numbers.at(-1) ?? afterNo
  }
  return found
}

/**
 * A provider by our card's id or by the id of any of its official lines; a card stands before the institution that it
 * covers.
 */
export async function findProvider(db: Db, id: string): Promise<Provider | undefined> {
  const card = await cardRowOf(db, id)
  return card === undefined ? await findOfficial(db, id) : providerFromCard(card)
}

/** Where candidates are looked for: districts (with those whose district nobody knows), or whole municipalities. */
export type CandidateArea =
  | { readonly districtCodes: readonly string[] }
  | { readonly municipalityCodes: readonly string[] }

/** The facets of an area: its places, and the providers of which only the municipality is known. */
export function candidateFacets(area: CandidateArea): string[] {
  if ('municipalityCodes' in area) return area.municipalityCodes.map((code) => facet('m', code))
  const municipalities = new Set(area.districtCodes.map((code) => code.slice(0, 5)))
  return [...area.districtCodes.map((code) => facet('d', code)), ...[...municipalities].map(unknownDistrict)]
}

/**
 * Everybody who may be asked for a role: those who sit in the area, those whose district is unknown in its
 * municipalities, and cards that say where they go (their ○△× decides in the matching). Cards first.
 */
export async function listProvidersForRole(
  db: Db,
  role: Role,
  area: CandidateArea,
  limit = 500,
): Promise<Provider[]> {
  const places = candidateFacets(area)
  if (places.length === 0) return []
  const terms = searchTerms('', [facet('r', role)])
  const ours = await cards(db, { ...terms, anyOf: [[...places, HAS_SERVICE_AREA]] }, { afterNo: -1, limit })
  const rest = limit - ours.length
  const official =
    rest <= 0
      ? []
      : await officialWithoutCard(db, { ...terms, anyOf: [places] }, { afterNo: -1, limit: rest })
  return [...ours, ...official].map(({ provider }) => provider)
}
