import { createHash } from 'node:crypto'
import type { FactChange } from '../../../db/repositories/provider-fact.ts'
import { concerns, type FactItem, lifeOf } from '../../../shared/domain/fact-master.ts'
import { addDays, type LocalDate } from '../../../shared/domain/local-date.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { ProviderCard } from '../../../shared/domain/provider-card.ts'
import type { FactValue } from '../../../shared/domain/provider-fact.ts'
import type { DemoProvider } from './demo-provider.ts'

/** Scenes stand on the card, night and holidays too; the rest of these is written here. */
const WRITTEN_ELSEWHERE = ['scene:', 'cover:night', 'cover:holiday', 'area:', 'treatment:']
/** So many of a hundred things nobody has asked yet. */
const NOT_ASKED = 45

/** Invented answers to what the master asks of such a provider: the same in every practice store, some of them old. */
export function demoFacts(
  { key, confirmedBy, confirmedHow, confirmedDaysAgo }: DemoProvider,
  { roles }: ProviderCard,
  today: LocalDate,
  { providerFacts: master }: Masters,
): FactChange[] {
  if (confirmedDaysAgo === null) return []
  return master.entries
    .filter((item) => concerns(item, roles))
    .filter(({ code }) => !WRITTEN_ELSEWHERE.some((start) => code.startsWith(start)))
    .flatMap((item) => {
      const chance = chanceOf(`${key}/${item.code}`)
      const value = chance < NOT_ASKED ? null : valueOf(item, chance)
      if (value === null) return []
      const confirmedOn = addDays(today, -confirmedDaysAgo)
      const life = lifeOf(master, item.code)
      const validUntil = life === null ? null : addDays(confirmedOn, life)
      return [{ code: item.code, value, note: '', confirmedOn, confirmedBy, confirmedHow, validUntil }]
    })
}

/** 0 to 99, always the same for the same words. */
function chanceOf(words: string): number {
  return createHash('sha256').update(words).digest().readUInt16BE(0) % 100
}

const TEXTS: Readonly<Record<string, string>> = {
  'contact:hours': '平日 9時から17時',
  'visit:hours': '9時から17時',
  'visit:days': '月曜日から金曜日',
  'careManager:levels': '要介護1から5',
  'free:strength': '退院当日の訪問に慣れている（架空）',
}

function valueOf({ code, answer, max }: FactItem, chance: number): FactValue {
  if (answer === 'number') return Math.min(max ?? 9, 1 + (chance % 7))
  if (answer === 'text') return TEXTS[code] ?? null
  if (answer === 'capability') return chance < 80 ? '可' : chance < 93 ? '要相談' : '不可'
  if (answer === 'capacity') return chance < 75 ? 'open' : chance < 92 ? 'limited' : 'closed'
  if (answer === 'yesNo') return chance < 75 ? 'yes' : 'no'
  if (answer === 'way') return chance < 75 ? '電話' : 'FAX'
  return answer === 'travel' ? 'なし' : null
}
