import { fold } from '../../shared/domain/fold.ts'
import type { Provider } from '../../shared/domain/provider.ts'
import type { Db } from '../schema.ts'
import { searchNumbers } from '../search/search-index.ts'
import { facet, searchTerms } from '../search/search-terms.ts'
import { CARD_INDEX } from './card-facts.ts'
import { coveredNumbers } from './card-of-provider.ts'
import { officialNumbers } from './official-index.ts'

/** Another institution, as little of it as a warning needs. */
export type Neighbour = {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly fax: string
}

/** More of one municipality are not compared; the largest of the region has about half of it. */
const MOST_COMPARED = 5000
const MOST_NAMED = 200

/** Everybody with a FAX number who could be dialled by mistake: all our cards, and the public entries of the town. */
export async function listFaxOwners(db: Db, { id, officialId, area }: Provider): Promise<Neighbour[]> {
  const ours = await db
    .selectFrom('provider_card')
    .select(['id', 'name', 'municipality', 'district', 'fax'])
    .where('fax', '<>', '')
    .where('id', '<>', id)
    .execute()
  const terms = searchTerms('', [facet('m', area.municipalityCode)])
  const numbers = await officialNumbers(db, terms, { afterNo: -1, limit: MOST_COMPARED })
  const official = (await officialRows(db, numbers)).filter(
    (row) => row.fax !== '' && row.id !== id && row.id !== officialId,
  )
  return [...ours, ...official].map(neighbour)
}

/** Others whose name holds the same core, wherever they are; the caller compares the cores. */
export async function listNamesLike(
  db: Db,
  { id, officialId }: Provider,
  core: string,
): Promise<Neighbour[]> {
  const page = { afterNo: -1, limit: MOST_NAMED }
  const terms = searchTerms(core, [])
  const cardNumbers = await searchNumbers(db, CARD_INDEX, terms, page)
  const ours =
    cardNumbers.length === 0
      ? []
      : await db
          .selectFrom('provider_card')
          .select(['id', 'name', 'municipality', 'district', 'fax'])
          .where('no', 'in', cardNumbers)
          .execute()
  const official = await officialRows(db, await officialNumbers(db, terms, page))
  return [...ours, ...official]
    .filter((other) => other.id !== id && other.id !== officialId && fold(other.name).includes(core))
    .map(neighbour)
}

/** Institutions of the public directory that no card of ours covers. */
async function officialRows(db: Db, found: readonly number[]) {
  const covered = new Set(found.length === 0 ? [] : await coveredNumbers(db))
  const numbers = found.filter((no) => !covered.has(no))
  const rows = []
  for (let start = 0; start < numbers.length; start += 500)
    rows.push(
      ...(await db
        .selectFrom('official.provider')
        .select(['id', 'name', 'municipality', 'district', 'fax'])
        .where('no', 'in', numbers.slice(start, start + 500))
        .execute()),
    )
  return rows
}

type Row = { id: string; name: string; municipality: string; district: string | null; fax: string }

const neighbour = ({ id, name, municipality, district, fax }: Row): Neighbour => ({
  id,
  name,
  place: `${municipality}${district ?? ''}`,
  fax,
})
