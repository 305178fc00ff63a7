import type { DueProvider, FactRow } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import { answerBoxes, dueStanding, lastAnswer } from './fact-due-words.ts'
import type { Sheet } from './list-sheet.ts'

/** Least height of a row to write in, in millimetres. */
const ROW = 8
/** A line of text of these sizes, in millimetres. */
const [LINE, SMALL_LINE] = [5.4, 4.6]
/** Letters in a line of the contact. */
const CONTACT_LINE = 44
/** Number, contact and the end of the call, in millimetres: with the questions they stay on one page. */
const FRAME = 41

/** 今月確認する先 as a paper to take to the telephone: what to ask, what was said before, room for the answer. */
export function dueSheet(rows: readonly DueProvider[], choices: readonly FactChoice[], total: number): Sheet {
  return {
    title: '今月確認する先',
    orientation: 'portrait',
    mark: '院外持出禁止',
    hasSender: false,
    blocks: [
      { type: 'paragraph', text: heading(rows.length, total) },
      ...rows.flatMap((due, at) => providerBlocks(due, choices, at + 1)),
    ],
  }
}

function heading(count: number, total: number): string {
  if (count === 0) return '今月確認する先はありません。'
  const part = count < total ? `残り${total}件のうち、上から${count}件。` : `${count}件。`
  return `${part}聞いた答えの □ に印をつけ、画面の「今月確認する先」に記録します。番号は画面で答えるキーです。`
}

function providerBlocks(due: DueProvider, choices: readonly FactChoice[], no: number): PaperBlockInput[] {
  const kana = due.kana === '' ? '' : `（${due.kana}）`
  return [
    {
      type: 'heading',
      level: 1,
      text: `${no}　${due.name}${kana}`,
      roomBelow: heightOf(due, choices),
    },
    { type: 'paragraph', size: 'small', text: dueStanding(due) },
    {
      type: 'fields',
      labelWidth: 14,
      rows: [
        [
          { label: '電話', value: due.phone === '' ? '番号なし' : due.phone, size: 'large', share: 1 },
          { label: 'FAX', value: faxLine(due), share: 1 },
        ],
        [{ label: '窓口', value: contactLine(due) }],
      ],
    },
    questions(due.rows, choices),
    {
      type: 'fields',
      labelWidth: 21,
      minHeight: 7,
      rows: [
        [
          { label: '電話した日', value: '　　　月　　　日', share: 1 },
          { label: '話した相手', value: '', share: 1.4 },
          { label: 'かけた人', value: '', share: 1.2 },
        ],
        [{ label: '結果', value: '□ 話せた　□ 不在　□ 後日かけ直す（　　月　　日）　□ 今月はかけない' }],
      ],
    },
  ]
}

/** About how much a provider takes below its name, in millimetres. */
function heightOf(due: DueProvider, choices: readonly FactChoice[]): number {
  const rows = due.rows.map((row) => {
    const lines = lastAnswer(row, choices).split('\n')
    // Who said it, with the way, runs on to a second line more often than not.
    return Math.max(ROW, (lines.length > 1 ? lines.length + 1 : 1) * SMALL_LINE + 2)
  })
  const contacts = Math.ceil(contactLine(due).length / CONTACT_LINE)
  return Math.min(200, FRAME + contacts * LINE + rows.reduce((sum, height) => sum + height, 0))
}

function faxLine({ fax, isFaxVerified }: DueProvider): string {
  if (fax === '') return '番号なし'
  return isFaxVerified ? fax : `${fax}（未確認）`
}

function contactLine({ contact, contactFacts }: DueProvider): string {
  const facts = contactFacts.map(
    ({ word, answer, isOld }) => `${word}：${answer}${isOld ? '（期限切れ）' : ''}`,
  )
  return [contact, ...facts].filter((part) => part !== '').join('　') || '未確認'
}

function questions(rows: readonly FactRow[], choices: readonly FactChoice[]): PaperBlockInput {
  return {
    type: 'table',
    size: 'small',
    minHeight: ROW,
    columns: [
      { title: '聞くこと', share: 2.4, isBold: true },
      { title: 'これまでの答え', share: 3 },
      { title: '今回の答え', share: 4.4 },
      { title: 'メモ', share: 2.2 },
    ],
    rows: rows.map((row) => [row.word, lastAnswer(row, choices), answerBoxes(row, choices), '']),
  }
}
