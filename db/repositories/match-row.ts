import { CareScene } from '../../shared/domain/care-scene.ts'
import type { DirectoryFacts } from '../../shared/domain/directory-facts.ts'
import type { Provider } from '../../shared/domain/provider.ts'
import { Role } from '../../shared/domain/role.ts'
import { z } from 'zod'
import type { Db } from '../schema.ts'
import { searchNumbers } from '../search/search-index.ts'
import { facet, searchTerms } from '../search/search-terms.ts'
import { type CandidateArea, candidateFacets } from './directory.ts'
import { withoutCard } from './card-of-provider.ts'
import { officialNumbers } from './official-index.ts'
import { CARD_INDEX, HAS_SERVICE_AREA } from './card-facts.ts'
import { providerFromCard } from './provider-row.ts'

/** Who may be asked for a role: our cards whole, entries of the directory with no more than matching reads. */
export type MatchRows = { readonly cards: Provider[]; readonly official: DirectoryFacts[] }

/** A few hundred different lists stand in a whole directory: each text is read and checked once. */
function onceParsed<Item extends z.ZodType>(item: Item): (text: string) => ReadonlySet<z.output<Item>> {
  const known = new Map<string, ReadonlySet<z.output<Item>>>()
  const list = z.array(item)
  return (text) => {
    const found = known.get(text) ?? new Set(list.parse(JSON.parse(text)))
    if (known.size < MOST_KNOWN) known.set(text, found)
    return found
  }
}
const MOST_KNOWN = 5000
const rolesOf = onceParsed(Role)
const scenesOf = onceParsed(CareScene)

/**
 * The same providers in the same order as `listProvidersForRole`, read for matching alone: thousands of
 * official entries cost no more than a few columns each. Who is shown in the end is read whole.
 */
export async function listMatchRows(
  db: Db,
  role: Role,
  area: CandidateArea,
  limit: number,
): Promise<MatchRows> {
  const places = candidateFacets(area)
  if (places.length === 0) return { cards: [], official: [] }
  const terms = searchTerms('', [facet('r', role)])
  const cardNumbers = await searchNumbers(
    db,
    CARD_INDEX,
    { ...terms, anyOf: [[...places, HAS_SERVICE_AREA]] },
    { limit },
  )
  const cards =
    cardNumbers.length === 0
      ? []
      : await db
          .selectFrom('provider_card')
          .selectAll()
          .where('no', 'in', cardNumbers)
          .orderBy('no')
          .execute()
  const numbers =
    cards.length >= limit ? [] : await officialNumbers(db, { ...terms, anyOf: [places] }, { limit })
  const official = numbers.length === 0 ? [] : await officialRows(db, numbers)
  return { cards: cards.map(providerFromCard), official: official.slice(0, limit - cards.length) }
}

async function officialRows(db: Db, numbers: readonly number[]): Promise<DirectoryFacts[]> {
  const rows = await db
    .selectFrom('official.provider as p')
    .select([
      'p.id as id',
      'p.name as name',
      'p.folded as folded',
      'p.kind as kind',
      'p.roles as roles',
      'p.municipality as municipality',
      'p.district_code as districtCode',
      'p.scenes as scenes',
      'p.uncertain_scenes as uncertainScenes',
      'p.latitude as latitude',
      'p.longitude as longitude',
      'p.night as night',
      'p.holiday as holiday',
    ])
    .where('p.no', 'in', numbers)
    .where(withoutCard('p'))
    .orderBy('p.no')
    .execute()
  return rows.map((row) => ({
    ...row,
    roles: rolesOf(row.roles),
    scenes: scenesOf(row.scenes),
    uncertainScenes: scenesOf(row.uncertainScenes),
    night: answer(row.night),
    holiday: answer(row.holiday),
  }))
}

const answer = (text: string) => (text === 'yes' || text === 'no' ? text : 'unknown')
