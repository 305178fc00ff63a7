import { findSheetByCode } from '../../../db/repositories/questionnaire.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { SheetAnswer } from '../../../shared/contract/questionnaire.ts'
import { answerProblem, factItem, type FactMaster } from '../../../shared/domain/fact-master.ts'
import { fold } from '../../../shared/domain/fold.ts'
import { FactCode, type FactValue } from '../../../shared/domain/provider-fact.ts'
import { readSheetCode } from '../../../shared/domain/questionnaire.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import type { SheetRow } from '../importing/import-source.ts'
import { readWorkbook } from '../importing/readers/read-workbook.ts'
import { ANSWER_COLUMN, CODE_COLUMN, ITEM_COLUMN, NOTE_COLUMN, PERSON_COLUMN } from './questionnaire-sheet.ts'

type Read = CallOutput<'questionnaire.readSheet'>
type Line = { readonly line: number; readonly cells: readonly string[] }

/** The answers of a returned workbook, by sheet; a line that says nothing certain is listed with its reason. */
export async function readReturned(
  ctx: Ctx,
  { questionnaireId, fileName, bytes }: { questionnaireId: string; fileName: string; bytes: Uint8Array },
): Promise<Read> {
  const lines = await linesOf(bytes, fileName)
  const head = lines.find(({ cells }) => cells.includes(CODE_COLUMN) && cells.includes(ANSWER_COLUMN))
  if (head === undefined)
    throw new AppError('unreadable-file', {
      detail: `「${CODE_COLUMN}」と「${ANSWER_COLUMN}」の見出しがありません。送った調査票の Excel を選んでください。`,
    })
  const cellOf = ({ cells }: Line, column: string) => cells[head.cells.indexOf(column)]?.trim() ?? ''
  const read: Read = { sheets: [], mistakes: [] }
  for (const line of lines.filter((one) => one.line > head.line)) {
    const written = cellOf(line, ANSWER_COLUMN)
    if (written === '' || cellOf(line, CODE_COLUMN) === '') continue
    const refuse = (reason: string) => read.mistakes.push({ line: line.line, reason })
    const code = readSheetCode(cellOf(line, CODE_COLUMN))
    const sheet = code === null ? undefined : await findSheetByCode(ctx.db, code)
    if (sheet === undefined || sheet.questionnaireId !== questionnaireId) {
      refuse(`調査票番号「${cellOf(line, CODE_COLUMN)}」は、このアンケートのものではありません。`)
      continue
    }
    const answer = answerOf(ctx.masters.providerFacts, cellOf(line, ITEM_COLUMN), written)
    if (typeof answer === 'string') {
      const item = wordOf(ctx.masters.providerFacts, cellOf(line, ITEM_COLUMN))
      refuse(`${sheet.providerName}　${item}「${written.slice(0, 40)}」：${answer}`)
      continue
    }
    const known = read.sheets.find((one) => one.sheet.id === sheet.id)
    const into = known ?? { sheet, answeredBy: '', answers: [] }
    if (known === undefined) read.sheets.push(into)
    into.answeredBy ||= cellOf(line, PERSON_COLUMN).slice(0, 60)
    into.answers.push({ ...answer, note: cellOf(line, NOTE_COLUMN).slice(0, 500) })
  }
  return read
}

/** An item as people know it; one that the master does not hold stands as it was written. */
function wordOf(master: FactMaster, itemCode: string): string {
  const code = FactCode.safeParse(itemCode).data
  return (code === undefined ? undefined : factItem(master, code)?.word) ?? itemCode
}

/** An answer by its word (要相談) or its value, or what is wrong with it. */
function answerOf(master: FactMaster, itemCode: string, written: string): Omit<SheetAnswer, 'note'> | string {
  const code = FactCode.safeParse(itemCode).data
  const item = code === undefined ? undefined : factItem(master, code)
  if (code === undefined || item === undefined) return 'この項目はありません。'
  const value = valueOf(master, item.answer, written)
  const problem = answerProblem(master, item, value)
  return problem ?? { code, value }
}

function valueOf(master: FactMaster, answer: string, written: string): FactValue {
  if (answer === 'text') return written.slice(0, 2000)
  if (answer === 'number') {
    // One number, whatever stands around it (約12km); two would be a guess.
    const found = /^\D*(\d+)\D*$/u.exec(written.normalize('NFKC'))
    return found === null ? -1 : Number(found[1])
  }
  const options = master.choices.find(({ code }) => code === answer)?.options ?? []
  const found = options.find(({ value, word }) => [fold(value), fold(word)].includes(fold(written)))
  return found?.value ?? written
}

async function linesOf(bytes: Uint8Array, fileName: string): Promise<Line[]> {
  const lines: Line[] = []
  for await (const table of readWorkbook(bytes, fileName))
    for await (const rows of table.rows()) for (const row of rows) lines.push(lineOf(row))
  return lines
}

function lineOf({ line, cells }: SheetRow): Line {
  return { line, cells: cells.map((cell) => cell.trim()) }
}
