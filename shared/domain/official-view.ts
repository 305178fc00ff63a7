import { z } from 'zod'
import { parseEraDate } from './japanese-era.ts'
import type { LocalDate } from './local-date.ts'
import {
  meaningOf,
  type NotificationLegend,
  type NotificationSector,
  sectorOfKind,
} from './notification-legend.ts'
import { type OfficialFacts, OfficialLineNote } from './official-facts.ts'
import { Notification, OfficialDetail, OfficialNumber, Weekday } from './source-line.ts'

/** A 届出 as published, with what the legend says about it; null: the legend does not have it. */
export const NotificationView = Notification.extend({
  meaning: z
    .strictObject({
      word: z.string(),
      text: z.string(),
      /** Checked against a document; else 要確認. */
      isSure: z.boolean(),
      source: z.string(),
      verified: z.string(),
    })
    .nullable(),
})
export type NotificationView = z.infer<typeof NotificationView>

/** Hours of departments that share them, day by day; a day that is not there is closed or not stated. */
export const OpeningRow = z.strictObject({
  /** Empty: of the whole institution. */
  departments: z.array(z.string()),
  days: z.partialRecord(Weekday, z.array(z.string())),
})
export type OpeningRow = z.infer<typeof OpeningRow>

/** What public sources say about one institution, ready to be read. */
export const OfficialView = z.strictObject({
  notifications: z.array(NotificationView),
  hours: z.array(OpeningRow),
  numbers: z.array(OfficialNumber),
  details: z.array(OfficialDetail),
  lines: z.array(OfficialLineNote),
})
export type OfficialView = z.infer<typeof OfficialView>

type Lines = OfficialFacts['lines']

const reportsTo = ({ origin }: Lines[number]) => origin === 'standards' || origin === 'nursing'

/** The legends that count: the institution's own, and those of its dental side, pharmacy or station. */
export function sectorsOf(lines: Lines, kind: string): NotificationSector[] {
  const own = sectorOfKind(kind)
  const printed = lines.filter(reportsTo).flatMap(({ origin, section }): NotificationSector[] => {
    if (origin === 'nursing') return ['訪看']
    if (section.endsWith('歯科')) return ['歯科']
    return section.endsWith('薬局') ? ['薬局'] : []
  })
  return [...new Set([...(own === null ? [] : [own]), ...printed])]
}

/** The day whose legend counts: that of the newest list that the 届出 stand in. */
export function legendDay(lines: Lines, today: LocalDate): LocalDate {
  const days = lines.filter(reportsTo).flatMap(({ asOf }) => parseEraDate(asOf) ?? [])
  return days.toSorted().at(-1) ?? today
}

/** 届出 with their meanings, known ones first, each in the published order. */
export function readNotifications(
  legends: readonly NotificationLegend[],
  { lines, notifications }: Pick<OfficialFacts, 'lines' | 'notifications'>,
  kind: string,
  today: LocalDate,
): NotificationView[] {
  const sectors = sectorsOf(lines, kind)
  const day = legendDay(lines, today)
  const views = notifications.map((one): NotificationView => {
    const found = sectors.flatMap((sector) => meaningOf(legends, one, sector, day) ?? [])[0]
    if (found === undefined) return { ...one, meaning: null }
    const { word, meaning, source, verified } = found.legend
    return { ...one, meaning: { word, text: meaning, isSure: found.isSure, source, verified } }
  })
  return [
    ...views.filter(({ meaning }) => meaning !== null),
    ...views.filter(({ meaning }) => meaning === null),
  ]
}

/** Bands by department and day, in the order of time; departments with the same hours share a row. */
export function openingTable(hours: OfficialFacts['hours']): OpeningRow[] {
  const rows = new Map<string, OpeningRow>()
  for (const [department, bands] of Map.groupBy(hours, (band) => band.department)) {
    const days: Partial<Record<Weekday, string[]>> = {}
    for (const day of Weekday.options) {
      const texts = bands.filter((band) => band.day === day).map(({ from, to }) => `${from}–${to}`)
      if (texts.length > 0) days[day] = [...new Set(texts)].toSorted()
    }
    const key = JSON.stringify(days)
    const known = rows.get(key)
    if (known === undefined) rows.set(key, { departments: department === '' ? [] : [department], days })
    else if (department !== '') known.departments.push(department)
  }
  return [...rows.values()]
}

/** Everything of an institution's facts as one reads it. */
export function officialView(
  facts: OfficialFacts,
  kind: string,
  legends: readonly NotificationLegend[],
  today: LocalDate,
): OfficialView {
  return {
    notifications: readNotifications(legends, facts, kind, today),
    hours: openingTable(facts.hours),
    numbers: facts.numbers.filter((one) => one.kind !== 'listRow'),
    details: facts.details,
    lines: facts.lines,
  }
}
