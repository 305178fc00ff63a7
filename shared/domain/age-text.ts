import { ageInMonthsOn, type LocalDate } from './local-date.ts'

/** Below this age the months count for care and medicine. */
const WITH_MONTHS_BELOW = 6 * 12

/** 満年齢 as it is written: 89歳; children under six with months: 3歳4か月, 7か月. */
export function ageText(bornOn: LocalDate, today: LocalDate): string {
  const months = Math.max(0, ageInMonthsOn(bornOn, today))
  const years = Math.floor(months / 12)
  if (months >= WITH_MONTHS_BELOW) return `${years}歳`
  if (years === 0) return `${months}か月`
  return months % 12 === 0 ? `${years}歳` : `${years}歳${months % 12}か月`
}
