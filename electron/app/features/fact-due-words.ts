import type { DueProvider, FactRow } from '../../../shared/contract/provider-fact.ts'
import { answerWord, type FactChoice } from '../../../shared/domain/fact-master.ts'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import type { FactValue } from '../../../shared/domain/provider-fact.ts'

/** How an answer stands; an old one reads as not known. */
export const FRESHNESS_WORD: Record<NonNullable<FactRow['freshness']>, string> = {
  fresh: '確認済み',
  fading: '古くなりかけ',
  old: '期限切れ',
  undated: '確認日なし',
}

/** Why somebody stands on the list of this month. */
export const REASON_WORD: Record<DueProvider['reason'], string> = {
  partner: '入院中の方の在宅チーム',
  asked: 'この1年に打診した先',
  old: '確認から日がたった先',
  unknown: 'まだ何も聞いていない先',
}

const OUTCOME_WORD = {
  done: '話せた',
  noAnswer: '不在',
  later: '後日かけ直す',
  skipped: '今月はかけない',
} as const

/** An answer in words: 可, あり, 3日. Empty where nothing is known. */
export function wordOfAnswer(row: FactRow, choices: readonly FactChoice[], value: FactValue): string {
  return answerWord({ choices }, row, value)
}

/** 訪問看護　防府市　入院中 2人　最も古い答え 令和8年3月1日 */
export function dueStanding(due: DueProvider): string {
  const { kindWord, place, reason, patients, asked, oldestOn, lastCall } = due
  return [
    kindWord,
    place,
    REASON_WORD[reason],
    patients > 0 ? `入院中 ${patients}人` : '',
    asked > 0 ? `打診 ${asked}回` : '',
    oldestOn === null ? '答えなし' : `最も古い答え ${toEraDate(oldestOn)}`,
    lastCall === null ? '' : `前回の電話 ${toEraDate(lastCall.calledOn)} ${OUTCOME_WORD[lastCall.outcome]}`,
  ]
    .filter((part) => part !== '')
    .join('　')
}

/** R8.10.15: a cell of the paper has no room for more. */
const shortEra = (day: LocalDate) =>
  toEraDate(day)
    .replace('令和', 'R')
    .replace('平成', 'H')
    .replaceAll(/[年月]/gu, '.')
    .replace('日', '')

/** 可（R8.10.15で期限切れ）, the note, when, by whom and how; 未確認 where nobody has answered. */
export function lastAnswer(row: FactRow, choices: readonly FactChoice[]): string {
  const { fact, freshness } = row
  if (fact === null || fact.value === null || freshness === null) return '未確認'
  const until = fact.validUntil === null ? '' : shortEra(fact.validUntil)
  const state = until === '' ? '' : freshness === 'old' ? `（${until}で期限切れ）` : `（${until}まで）`
  const how = fact.confirmedHow === '' ? '' : `（${fact.confirmedHow}）`
  const when = fact.confirmedOn === null ? FRESHNESS_WORD.undated : shortEra(fact.confirmedOn)
  return [`${wordOfAnswer(row, choices, fact.value)}${state}`, fact.note, `${when} ${fact.confirmedBy}${how}`]
    .filter((line) => line !== '')
    .join('\n')
}

/** □1 可　□2 要相談　□3 不可　□0 未確認, under the keys of the screen; a number or words get a line. */
export function answerBoxes(row: FactRow, choices: readonly FactChoice[]): string {
  const options = choices.find(({ code }) => code === row.answer)?.options
  const asked =
    options?.map(({ word }, at) => `□${at + 1} ${word}`).join('　') ??
    (row.answer === 'number' ? `（　　　　　）${row.unit}` : '（　　　　　　　　　　）')
  const same = row.freshness === null ? '' : '　□ 変わりなし'
  return `${asked}　□0 未確認${same}`
}
