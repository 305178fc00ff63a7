import { z } from 'zod'
import { LocalDate } from './local-date.ts'
import { Role } from './role.ts'
import type { Notification } from './source-line.ts'

/** Whose 届出 it is: the same sign may mean another thing elsewhere. */
export const NotificationSector = z.enum(['病院', '診療所', '歯科', '薬局', '訪看'])
export type NotificationSector = z.infer<typeof NotificationSector>

/** What a 届出 says about an institution, by its sign (受理記号) and name (受理届出名称), from day to day. */
export const NotificationLegend = z.strictObject({
  code: z.string().min(1),
  /** The short word that lists show. */
  word: z.string().min(1),
  /** 受理記号 without brackets; empty where the name alone tells. */
  symbol: z.string(),
  sectors: z.array(NotificationSector).min(1),
  /** A piece of the name; empty where the sign alone tells. */
  nameIncludes: z.string(),
  meaning: z.string().min(1),
  roles: z.array(Role),
  /** Signs for conditions (homeCareSupport 在支診・在支病, nightNursing …). */
  traits: z.array(z.string()),
  /** It holds only with cover at night. */
  night: z.boolean(),
  /** Codes of the master treatments. */
  capabilities: z.array(z.string()),
  effectiveFrom: LocalDate,
  effectiveTo: LocalDate.optional(),
  source: z.string().min(1),
  verified: z.string().min(1),
})
export type NotificationLegend = z.infer<typeof NotificationLegend>

export type NotificationMeaning = {
  readonly legend: NotificationLegend
  /** The legend was checked against a document, and sign and name do not contradict each other. */
  readonly isSure: boolean
}

/** Signs and names are printed in all widths, with and without brackets: （支援診１） is 支援診1. */
const key = (text: string) => text.normalize('NFKC').replace(/[\s()「」［］[\]【】・]/gu, '')

/** An entry with its sign and name ready to be compared. */
type Ready = { readonly legend: NotificationLegend; readonly sign: string; readonly piece: string }

/** What was found for the signs of one set of legends: an import asks a hundred thousand times for the same few. */
type Known = { readonly ready: readonly Ready[]; readonly found: Map<string, NotificationMeaning | null> }

const knownOf = new WeakMap<readonly NotificationLegend[], Known>()

/** Signs that are remembered; no real list has so many. */
const MOST_KNOWN = 5_000

function remembered(legends: readonly NotificationLegend[]): Known {
  let known = knownOf.get(legends)
  if (known === undefined) {
    const ready = legends.map((legend) => ({
      legend,
      sign: key(legend.symbol),
      piece: key(legend.nameIncludes),
    }))
    known = { ready, found: new Map() }
    knownOf.set(legends, known)
  }
  if (known.found.size >= MOST_KNOWN) known.found.clear()
  return known
}

type Hit = { readonly legend: NotificationLegend; readonly rank: number; readonly length: number }

/**
 * How well an entry fits: 1 sign and name · 2 the name, where the entry has no sign · 3 the sign, where there is no name
 * to compare · 4 the name under another sign · 5 the sign under another name.
 */
function hitOf({ legend, sign, piece }: Ready, symbol: string, name: string): Hit | undefined {
  const isNamed = piece !== '' && name.includes(piece)
  const isSigned = sign !== '' && sign === symbol
  const hit = (rank: number) => ({ legend, rank, length: piece.length })
  if (isNamed && (isSigned || sign === '')) return hit(isSigned ? 1 : 2)
  if (isSigned) return hit(piece === '' || name === '' ? 3 : 5)
  return isNamed ? hit(4) : undefined
}

/**
 * What a 届出 means, by its name first, then by its sign, as the legend of that day and sector has it. Null where no
 * entry fits, or several do: then it is kept and shown as published.
 */
export function meaningOf(
  legends: readonly NotificationLegend[],
  { symbol, name }: Pick<Notification, 'symbol' | 'name'>,
  sector: NotificationSector,
  day: string,
): NotificationMeaning | null {
  const { ready, found } = remembered(legends)
  const asked = JSON.stringify([sector, day, symbol, name])
  const known = found.get(asked)
  if (known !== undefined) return known
  const inForce = ready.filter(
    ({ legend }) =>
      legend.sectors.includes(sector) && legend.effectiveFrom <= day && day <= (legend.effectiveTo ?? day),
  )
  const meaning = bestOf(inForce.flatMap((one) => hitOf(one, key(symbol), key(name)) ?? []))
  found.set(asked, meaning)
  return meaning
}

function bestOf(hits: readonly Hit[]): NotificationMeaning | null {
  const [best, second] = hits.toSorted((a, b) => a.rank - b.rank || b.length - a.length)
  if (best === undefined) return null
  const isTie = second?.rank === best.rank && second.length === best.length
  if (isTie && best.rank > 2) return null
  return { legend: best.legend, isSure: best.rank < 4 && best.legend.verified.startsWith('確認') }
}

export type NotificationGains = {
  readonly roles: Role[]
  readonly traits: string[]
  readonly capabilities: string[]
  readonly night: boolean
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** What an institution's 届出 together say that it does: each once, in the order of the 届出. */
export function gainsOf(
  legends: readonly NotificationLegend[],
  notifications: readonly Pick<Notification, 'symbol' | 'name'>[],
  sector: NotificationSector,
  day: string,
): NotificationGains {
  const gains = notifications.flatMap((one) => meaningOf(legends, one, sector, day)?.legend ?? [])
  return {
    roles: unique(gains.flatMap(({ roles }) => roles)),
    traits: unique(gains.flatMap(({ traits }) => traits)),
    capabilities: unique(gains.flatMap(({ capabilities }) => capabilities)),
    night: gains.some(({ night }) => night),
  }
}

/** Whose legend counts for an institution of this kind (master provider-kinds); null where 届出 are not known of it. */
export function sectorOfKind(kind: string): NotificationSector | null {
  const sectors: Readonly<Record<string, NotificationSector>> = {
    hospital: '病院',
    bedClinic: '診療所',
    clinic: '診療所',
    dentalClinic: '歯科',
    pharmacy: '薬局',
    visitingNurseStation: '訪看',
  }
  return sectors[kind] ?? null
}
