import type { Notification, OfficialDetail } from '../../../../shared/domain/source-line.ts'
import { dayText } from './bureau-text.ts'
import { clip, LONGEST_NAME, narrow, tidy } from './source-text.ts'

/** What a row of 施設基準 says about a 届出: itself, or (with 備考) a detail of it. */
export type ReportRow = {
  readonly reportName: string
  readonly symbol: string
  readonly reportNumber: string
  readonly startsOn: string
  readonly validFrom: string
  readonly remark: string
  readonly remarkText: string
}

export type Reported = { readonly notifications: Notification[]; readonly details: OfficialDetail[] }

/** More than any hospital has; a file that has more says something else. */
const MOST_REPORTS = 500
const MOST_DETAILS = 300

/** The sign and name as published; the day from which it may be claimed as a day, where it can be read. */
function notificationOf(row: ReportRow): Notification {
  const startsOn = dayText(row.startsOn)
  return {
    symbol: clip(tidy(row.symbol), 60),
    name: clip(tidy(row.reportName), LONGEST_NAME),
    number: clip(narrow(row.reportNumber), 60),
    startsOn: clip(startsOn === '' ? dayText(row.validFrom) : startsOn, 40),
  }
}

const isSame = (a: Notification | undefined, b: Notification) =>
  a?.symbol === b.symbol && a.name === b.name && a.number === b.number

/**
 * The 届出 of an institution out of its rows, in their order. A row without 備考（見出し） begins one; the rows with it
 * tell about the one before (病棟種別, 病床数 …) and become details under its name.
 */
export function reportedBy(rows: readonly ReportRow[]): Reported {
  const notifications: Notification[] = []
  const details: OfficialDetail[] = []
  for (const row of rows) {
    const remark = tidy(row.remark)
    const one = notificationOf(row)
    const isNamed = one.name !== '' || one.symbol !== ''
    if (isNamed && !isSame(notifications.at(-1), one) && notifications.length < MOST_REPORTS)
      notifications.push(one)
    const text = tidy(row.remarkText)
    if (remark === '' && text === '') continue
    const about = notifications.at(-1)?.name ?? ''
    const label = clip([about, remark].filter((part) => part !== '').join('　'), LONGEST_NAME)
    if (details.length < MOST_DETAILS) details.push({ label, text: clip(text, LONGEST_NAME) })
  }
  return { notifications, details }
}
