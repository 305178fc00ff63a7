import type { DueProvider } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import type { SheetTable } from '../exports/sheet-table.ts'
import { FRESHNESS_WORD, REASON_WORD, wordOfAnswer } from './fact-due-words.ts'

const text = (title: string, width: number) => ({ title, width, kind: 'text' as const })
const day = (title: string) => ({ title, width: 13, kind: 'day' as const })

/** 今月確認する先 as a workbook, a line a question; contacts are for the department alone. */
export function dueTable(
  rows: readonly DueProvider[],
  choices: readonly FactChoice[],
  asOf: string,
): SheetTable {
  return {
    name: '今月確認する先',
    title: '今月確認する先',
    audience: 'inside',
    asOf,
    notes: [
      `${rows.length}件`,
      '答えは画面の「今月確認する先」に記録してください。この表からは取り込みません。',
    ],
    columns: [
      { title: '順', width: 6, kind: 'number' },
      text('名称', 30),
      text('カナ', 22),
      text('種別', 20),
      text('地域', 18),
      text('理由', 22),
      text('電話', 15),
      text('FAX', 15),
      text('FAXの確認', 11),
      text('窓口', 30),
      text('聞くこと', 24),
      text('これまでの答え', 16),
      text('答えの状態', 13),
      text('答えのメモ', 24),
      day('確認した日'),
      text('確認した人・方法', 18),
      day('期限'),
      text('選択肢', 24),
      text('今回の答え', 16),
      text('メモ', 24),
    ],
    rows: rows.flatMap((due, at) => due.rows.map((row) => [at + 1, ...whom(due), ...what(row, choices)])),
  }
}

function whom(due: DueProvider) {
  const contacts = due.contactFacts.map(
    ({ word, answer, isOld }) => `${word}：${answer}${isOld ? '（期限切れ）' : ''}`,
  )
  return [
    due.name,
    due.kana,
    due.kindWord,
    due.place,
    REASON_WORD[due.reason],
    due.phone,
    due.fax,
    due.fax === '' ? '' : due.isFaxVerified ? '確認済み' : '未確認',
    [due.contact, ...contacts].filter((line) => line !== '').join('　'),
  ]
}

function what(row: DueProvider['rows'][number], choices: readonly FactChoice[]) {
  const { fact, freshness } = row
  const isKnown = fact !== null && fact.value !== null && freshness !== null
  return [
    row.word,
    isKnown ? wordOfAnswer(row, choices, fact.value) : '未確認',
    isKnown ? FRESHNESS_WORD[freshness] : '',
    fact?.note ?? '',
    isKnown ? fact.confirmedOn : null,
    isKnown ? [fact.confirmedBy, fact.confirmedHow].filter((part) => part !== '').join('・') : '',
    isKnown ? fact.validUntil : null,
    [
      ...(choices.find(({ code }) => code === row.answer)?.options ?? []).map(({ word }) => word),
      '未確認',
    ].join('／'),
    null,
    null,
  ]
}
