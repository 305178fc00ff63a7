import {
  areaFact,
  capabilitiesIn,
  coverIn,
  FACT_GROUP,
  type FactCode,
  type FactValue,
  type ProviderFact,
  sceneFact,
  scenesIn,
  serviceAreaIn,
  treatmentFact,
} from '../../shared/domain/provider-fact.ts'
import type { CareScene } from '../../shared/domain/care-scene.ts'
import { addDays } from '../../shared/domain/local-date.ts'
import type { ProviderCard } from '../../shared/domain/provider-card.ts'
import type { Provider } from '../../shared/domain/provider.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import { putIntoIndex, type SearchIndex } from '../search/search-index.ts'
import { facet } from '../search/search-terms.ts'
import { compactText, type FactChange, listFacts, writeFacts } from './provider-fact.ts'
import { facetsOf, providerFromCard, searchedFields } from './provider-row.ts'

export const CARD_INDEX: SearchIndex = { table: 'provider_card' }

/** A card that goes to patients' homes somewhere: its own place does not say where to, its ○△× does. */
export const HAS_SERVICE_AREA = facet('a', 'any')

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/** For how many days an answer counts (master provider-facts); null: it does not grow old. */
export type LifeOf = (code: FactCode) => number | null
export const AGELESS: LifeOf = () => null

/** Writes facts of a card, keeps what they were, and brings the card's own columns and index up to date. */
export async function saveFacts(
  db: Db,
  cardId: string,
  changes: readonly FactChange[],
  by: Changed,
): Promise<ProviderFact[]> {
  await holdCard(db, cardId)
  await writeFacts(db, cardId, changes, by)
  return await followFacts(db, cardId)
}

/** Whoever writes facts of the same card waits until we are done; else each would overwrite the other's copy. */
async function holdCard(db: Db, cardId: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('provider_card')
    .set((the) => ({ facts: the.ref('facts') }))
    .where('id', '=', cardId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('not-found')
}

/** What the card carries of its facts, written anew: answers, places, night, holidays, scenes, the compact copy, the index. */
export async function followFacts(db: Db, cardId: string): Promise<ProviderFact[]> {
  const row = await db
    .selectFrom('provider_card')
    .selectAll()
    .where('id', '=', cardId)
    .executeTakeFirstOrThrow()
  const facts = await listFacts(db, cardId)
  const { taken, settled } = scenesIn(facts)
  const before = providerFromCard(row)
  const isOpen = (scene: CareScene) => !settled.includes(scene)
  const scenes = [...before.scenes.filter(isOpen), ...taken]
  const next = {
    ...row,
    capabilities: JSON.stringify(capabilitiesIn(facts)),
    service_area: JSON.stringify(serviceAreaIn(facts)),
    night: coverIn(facts, FACT_GROUP.night) ?? row.night,
    holiday: coverIn(facts, FACT_GROUP.holiday) ?? row.holiday,
    scenes: JSON.stringify(scenes),
    uncertain_scenes: JSON.stringify(before.uncertainScenes.filter(isOpen)),
    facts: compactText(facts),
  }
  const { no, ...columns } = next
  await db.updateTable('provider_card').set(columns).where('id', '=', cardId).execute()
  await indexCard(db, no, providerFromCard(next))
  return facts
}

async function indexCard(db: Db, no: number, card: Provider): Promise<void> {
  const goesSomewhere = Object.values(card.serviceArea).some((mark) => mark !== '×')
  await putIntoIndex(db, CARD_INDEX, {
    no,
    foldedFields: cardFields(card),
    facets: [...facetsOf(card), facet('v', card.visibility), ...(goesSomewhere ? [HAS_SERVICE_AREA] : [])],
  })
}

/** What is searched of a card. */
export const cardFields = (card: Pick<ProviderCard, keyof ProviderCard & keyof Provider>) =>
  searchedFields(card, [card.phoneNight, card.contact, ...card.networks])

/**
 * The facts in which the content of a card differs from what is known: what a form or a pasted table says about
 * treatments, places, night and holidays, under the confirmation that stands on the card.
 */
export function factsOfContent(
  card: ProviderCard,
  known: readonly ProviderFact[],
  cover: Pick<Provider, 'night' | 'holiday'>,
  lifeOf: LifeOf,
): FactChange[] {
  const before = new Map(known.map(({ code, value }) => [code, value]))
  const said = new Map<FactCode, FactValue>()
  for (const [word, answer] of Object.entries(card.capabilities))
    said.set(treatmentFact(word), answer === '未確認' ? null : answer)
  for (const [place, mark] of Object.entries(card.serviceArea)) said.set(areaFact(place), mark)
  for (const code of before.keys()) if (isListed(code) && !said.has(code)) said.set(code, null)
  for (const when of ['night', 'holiday'] as const)
    if (card[when] !== cover[when]) said.set(FACT_GROUP[when], card[when] === 'unknown' ? null : card[when])
  for (const scene of scenesIn(known).settled) {
    const isTaken = card.scenes.includes(scene)
    const code = sceneFact(scene)
    if ((before.get(code) === '不可') === isTaken) said.set(code, isTaken ? '可' : '不可')
  }
  return [...said]
    .filter(([code, value]) =>
      before.has(code) ? before.get(code) !== value : value !== null || !isListed(code),
    )
    .map(([code, value]) => changeOf(card, code, value, lifeOf(code)))
}

const isListed = (code: FactCode) => code.startsWith(FACT_GROUP.treatment) || code.startsWith(FACT_GROUP.area)

function changeOf(
  { confirmedOn, confirmedBy, confirmedHow }: ProviderCard,
  code: FactCode,
  value: FactValue,
  life: number | null,
): FactChange {
  const validUntil = confirmedOn === null || life === null ? null : addDays(confirmedOn, life)
  return { code, value, note: '', confirmedOn, confirmedBy, confirmedHow, validUntil }
}
