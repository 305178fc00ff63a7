import type { OursVanished } from '../../shared/contract/institution.ts'
import type { Db } from '../schema.ts'
import { unpackLine } from './official-line.ts'

/** An official line that we use: by a card of ours, by the teams of so many stays, or both. */
export type UsedLine = { readonly lineId: string; readonly hasCard: boolean; readonly stays: number }

/** Every official line that a card of ours or a team that stands names. */
export async function listUsedLines(db: Db): Promise<UsedLine[]> {
  const cards = await db
    .selectFrom('provider_card')
    .select(['id', 'official_id'])
    .where('official_id', 'is not', null)
    .execute()
  const teams = await db
    .selectFrom('team_member')
    .select('provider_id')
    .select((the) => the.fn.count('admission_id').distinct().as('stays'))
    .where('removed_at', 'is', null)
    .groupBy('provider_id')
    .execute()
  const stays = new Map(teams.map((team) => [team.provider_id, Number(team.stays)]))
  const used = new Map<string, UsedLine>()
  for (const [lineId, count] of stays) used.set(lineId, { lineId, hasCard: false, stays: count })
  for (const { id, official_id: lineId } of cards) {
    if (lineId === null) continue
    const count = (stays.get(id) ?? 0) + (used.get(lineId)?.stays ?? 0)
    used.set(lineId, { lineId, hasCard: true, stays: count })
  }
  return [...used.values()]
}

/** Below both engines' limit of parameters. */
const BATCH = 500
const MOST = 500

/** Those of them that vanished with the import that built this directory, those in a team first. */
export async function listOursVanished(directory: Db, used: readonly UsedLine[]): Promise<OursVanished[]> {
  const found: OursVanished[] = []
  for (let start = 0; start < used.length; start += BATCH) {
    const batch = used.slice(start, start + BATCH)
    const rows = await directory
      .selectFrom('official.former')
      .select(['line_id', 'origin', 'section', 'entry', 'source'])
      .where('kind', '=', 'vanished')
      .where(
        'line_id',
        'in',
        batch.map(({ lineId }) => lineId),
      )
      .execute()
    for (const row of rows) {
      const { name, area } = unpackLine({ ...row, id: row.line_id })
      const use = batch.find(({ lineId }) => lineId === row.line_id)
      const { hasCard = false, stays = 0 } = use ?? {}
      found.push({ lineId: row.line_id, name, municipality: area.municipality, hasCard, stays })
    }
  }
  return found.toSorted((a, b) => b.stays - a.stays || (a.lineId < b.lineId ? -1 : 1)).slice(0, MOST)
}
