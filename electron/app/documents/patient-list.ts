import { daysBetween, type LocalDate } from '../../../shared/domain/local-date.ts'
import { draftValue } from '../../../shared/domain/paper-draft.ts'
import type { PaperFacts, PatientListRow } from './paper-facts.ts'
import { contentOf, draftOf, field, type PaperMaker, section } from './paper-maker.ts'

const TITLE = '受け持ち患者一覧'

/** 受け持ち患者一覧: the sheet carried on rounds, with room to write beside each patient. Not for outside. */
export const patientList: PaperMaker = {
  kind: 'patient-list',
  title: TITLE,
  draft: (facts) =>
    draftOf('patient-list', [
      section('about', '一覧', [
        field('scope', '範囲', facts.issuerName === '' ? '' : `担当 ${facts.issuerName}`, '当院'),
        field('note', '申し送り', '', '手入力', { isMultiline: true }),
      ]),
    ]),
  content(draft, facts, stamp) {
    const scope = [draftValue(draft, 'scope'), `${facts.patientRows.length}人`].filter(Boolean).join('　')
    const note = draftValue(draft, 'note')
    return contentOf(facts, stamp, {
      title: TITLE,
      page: { size: 'A4', orientation: 'landscape', bindingMargin: 0 },
      patientLine: '',
      issuer: [],
      mark: '院外持出禁止',
      blocks: [
        { type: 'paragraph', text: scope },
        ...(note === '' ? [] : [{ type: 'box' as const, title: '申し送り', text: note }]),
        facts.patientRows.length === 0
          ? { type: 'paragraph', text: '受け持ちの患者さんはいません。' }
          : { type: 'table', columns: COLUMNS, rows: rowsOf(facts), minHeight: 13, size: 'small' },
      ],
    })
  },
}

const COLUMNS = [
  { title: '病棟・病室', share: 1.5 },
  { title: '氏名（カナ）・ID', share: 3.4 },
  { title: '年齢', share: 1.2 },
  { title: '入院', share: 1.7 },
  { title: '退院予定', share: 1.3 },
  { title: '主治医／担当', share: 2 },
  { title: '介護度', share: 1.3 },
  { title: '次にすること', share: 3.2 },
  { title: 'メモ', share: 6 },
]

function rowsOf({ patientRows, today }: PaperFacts): string[][] {
  return patientRows.map((row) => [
    [row.ward, row.room].filter(Boolean).join('\n'),
    `${row.name}\n${row.kana}\n${row.chartNo}`,
    row.ageAndSex,
    `${shortDay(row.admittedOn)}\n${stayOf(row, today)}`,
    row.plannedDischargeOn ? shortDay(row.plannedDischargeOn) : '未定',
    [row.attendingDoctor, row.responsibleName].filter(Boolean).join('\n'),
    row.careLevel,
    row.next,
    '',
  ])
}

/** 11/21: the year is clear on rounds. */
function shortDay(day: LocalDate): string {
  const [, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  return `${month}/${dayOfMonth}`
}

/** The day of admission is the first day. */
function stayOf({ admittedOn }: PatientListRow, today: LocalDate): string {
  return `${daysBetween(admittedOn, today) + 1}日目`
}
