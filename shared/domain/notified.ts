import { parseEraDate, toEraDate } from './japanese-era.ts'
import type { LocalDate } from './local-date.ts'
import { meaningOf, type NotificationLegend } from './notification-legend.ts'
import type { OfficialFacts } from './official-facts.ts'
import { legendDay, sectorsOf } from './official-view.ts'

/** A 届出 from which follows that a provider does something: its word and its first day, as a person reads them. */
export type Notified = { readonly notice: string; readonly since: string }

/** By code of the master treatments; `night` where the 届出 holds only with cover at night. */
export type NotifiedAbilities = ReadonlyMap<string, Notified>

export const NIGHT = 'night'

/** What any 届出 can say of a provider. */
export function notifiable(legends: readonly NotificationLegend[]): ReadonlySet<string> {
  return new Set([NIGHT, ...legends.flatMap(({ capabilities }) => capabilities)])
}

/** What an institution's 届出 say that it does, each with the first 届出 that says so. It is no answer of theirs. */
export function notifiedAbilities(
  legends: readonly NotificationLegend[],
  { lines, notifications }: Pick<OfficialFacts, 'lines' | 'notifications'>,
  kind: string,
  today: LocalDate,
): NotifiedAbilities {
  const sectors = sectorsOf(lines, kind)
  const day = legendDay(lines, today)
  const found = new Map<string, Notified>()
  for (const one of notifications) {
    const legend = sectors.flatMap((sector) => meaningOf(legends, one, sector, day)?.legend ?? [])[0]
    if (legend === undefined) continue
    const starts = parseEraDate(one.startsOn)
    const notified = { notice: legend.word, since: starts === undefined ? one.startsOn : toEraDate(starts) }
    for (const code of [...legend.capabilities, ...(legend.night ? [NIGHT] : [])])
      if (!found.has(code)) found.set(code, notified)
  }
  return found
}
