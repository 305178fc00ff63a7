const BARE_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u

/** The age of a source as people write it: a bare day reads 2026/11/21, words such as 2025年12月末 stay. */
export function vintageText(asOf: string): string {
  const [, year, month, day] = BARE_DAY.exec(asOf) ?? []
  return year === undefined ? asOf : `${year}/${Number(month)}/${Number(day)}`
}
