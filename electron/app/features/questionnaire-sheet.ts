import type { Question } from '../../../shared/contract/questionnaire.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import type { Hospital } from '../../../shared/domain/hospital.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import type { Questionnaire, QuestionnaireSheet } from '../../../shared/domain/questionnaire.ts'
import { dayOrEmpty } from '../documents/paper-words.ts'
import type { SheetTable } from '../exports/sheet-table.ts'
import type { Sheet } from './list-sheet.ts'

export type Asked = {
  readonly questionnaire: Questionnaire
  readonly questions: readonly Question[]
  readonly choices: readonly FactChoice[]
  readonly hospital: Hospital
}

/** Column of the returned workbook that a person fills in. */
export const ANSWER_COLUMN = '回答'
export const CODE_COLUMN = '調査票番号'
export const ITEM_COLUMN = '項目コード'
export const NOTE_COLUMN = '備考'
export const PERSON_COLUMN = '回答者'

/** □ 可　□ 要相談　□ 不可, or a line to write on. */
function boxes({ answer, unit }: Question, choices: readonly FactChoice[]): string {
  const options = choices.find(({ code }) => code === answer)?.options
  if (options !== undefined) return options.map(({ word }) => `□ ${word}`).join('　')
  return answer === 'number' ? `　　　　${unit}` : ''
}

/** The sheets one after the other; each is a letter of its own, for each goes to another reader. */
export function questionnairePaper(asked: Asked, sheets: readonly QuestionnaireSheet[]): Sheet {
  return {
    title: asked.questionnaire.title,
    orientation: 'portrait',
    mark: '',
    hasSender: true,
    blocks: sheets.flatMap((sheet, at): PaperBlockInput[] => [
      ...(at === 0 ? [] : [{ type: 'pageBreak' as const, startsSheet: true }]),
      ...pageOf(asked, sheet),
    ]),
  }
}

function pageOf(
  { questionnaire, questions, choices, hospital }: Asked,
  sheet: QuestionnaireSheet,
): PaperBlockInput[] {
  const due = questionnaire.dueOn === null ? '' : `${dayOrEmpty(questionnaire.dueOn)}までに`
  return [
    {
      type: 'fields',
      size: 'large',
      rows: [
        [
          { label: '機関名', value: `${sheet.providerName}　御中`, share: 2.4 },
          { label: CODE_COLUMN, value: sheet.code, share: 1.3 },
        ],
        [{ label: '返送先', value: `${due} FAX ${hospital.fax}（${hospital.name} ${hospital.department}）` }],
      ],
    },
    ...(questionnaire.intro === '' ? [] : [{ type: 'paragraph' as const, text: questionnaire.intro }]),
    { type: 'paragraph', text: '当てはまる □ に印をつけてください。', size: 'small' },
    questionTable(questions, choices),
    {
      type: 'fields',
      minHeight: 10,
      rows: [
        [
          { label: '記入日', value: '　　　　年　　月　　日' },
          { label: PERSON_COLUMN, value: '' },
        ],
      ],
    },
  ]
}

/** One table for all questions: a head for each group would fill a second page. */
function questionTable(questions: readonly Question[], choices: readonly FactChoice[]): PaperBlockInput {
  return {
    type: 'table',
    minHeight: 9,
    columns: [
      { title: '分類', share: 1.9 },
      { title: '項目', share: 3 },
      { title: ANSWER_COLUMN, share: 4 },
      { title: NOTE_COLUMN, share: 2.6 },
    ],
    rows: questions.map((question, at) => [
      questions[at - 1]?.group === question.group ? '' : question.group,
      question.word,
      boxes(question, choices),
      '',
    ]),
  }
}

/** The same as a workbook to fill in and send back: a line a question. */
export function questionnaireTable(asked: Asked, sheets: readonly QuestionnaireSheet[]): SheetTable {
  const { questionnaire, questions, choices, hospital } = asked
  return {
    name: '調査票',
    title: questionnaire.title,
    audience: 'outside',
    asOf: `${questionnaire.dueOn === null ? '' : `返送期限 ${dayOrEmpty(questionnaire.dueOn)}　`}${hospital.name} ${hospital.department}　FAX ${hospital.fax}`,
    notes: [
      `「${ANSWER_COLUMN}」の列に、選択肢の言葉か内容を書いて返送してください。番号とコードの列は変えないでください。`,
      ...(questionnaire.intro === '' ? [] : [questionnaire.intro]),
    ],
    columns: [
      { title: CODE_COLUMN, width: 14, kind: 'text' },
      { title: '機関名', width: 30, kind: 'text' },
      { title: '分類', width: 14, kind: 'text' },
      { title: '項目', width: 30, kind: 'text' },
      { title: '選択肢', width: 28, kind: 'text' },
      { title: ANSWER_COLUMN, width: 18, kind: 'text' },
      { title: NOTE_COLUMN, width: 26, kind: 'text' },
      { title: PERSON_COLUMN, width: 14, kind: 'text' },
      { title: ITEM_COLUMN, width: 24, kind: 'text' },
    ],
    rows: sheets.flatMap((sheet) =>
      questions.map((question) => [
        sheet.code,
        sheet.providerName,
        question.group,
        question.word,
        choices
          .find(({ code }) => code === question.answer)
          ?.options.map(({ word }) => word)
          .join('／') ?? (question.answer === 'number' ? `数字（${question.unit}）` : '自由記入'),
        null,
        null,
        null,
        question.code,
      ]),
    ),
  }
}
