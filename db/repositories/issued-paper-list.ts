import { sql } from 'kysely'
import { fold, foldWords } from '../../shared/domain/fold.ts'
import type { IssuedPaper } from '../../shared/domain/issued-paper.ts'
import type { Db } from '../schema.ts'
import { issuedFromRow } from './issued-paper.ts'

export type IssuedFilter = {
  /** Words of number, title, recipient, purpose, patient's name, kana or chart number. */
  readonly text: string
  readonly patientId?: string | undefined
  readonly kind?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Counter of the last row of the page before. */
  readonly beforeNo?: number | undefined
  readonly limit: number
}

export type IssuedRow = {
  readonly no: number
  readonly paper: IssuedPaper
  readonly patientName: string
  readonly chartNo: string
}

/**
 * 発行控え, the newest first. Every row's folded text is looked through: a department issues some thousands a year,
 * and the rows are short because the bytes lie in a table of their own.
 */
export async function listIssuedPapers(db: Db, filter: IssuedFilter): Promise<IssuedRow[]> {
  let query = db
    .selectFrom('issued_paper as i')
    .innerJoin('patient as p', 'p.id', 'i.patient_id')
    .selectAll('i')
    .select(['p.name as patient_name', 'p.chart_no'])
    .orderBy('i.no', 'desc')
    .limit(filter.limit)
  for (const word of foldWords(filter.text))
    query = query.where(sql<boolean>`i.folded like ${contains(word)} escape '!'`)
  if (filter.patientId !== undefined) query = query.where('i.patient_id', '=', filter.patientId)
  if (filter.kind !== undefined) query = query.where('i.kind', '=', filter.kind)
  if (filter.from !== undefined) query = query.where('i.issued_on', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('i.issued_on', '<=', filter.to)
  if (filter.beforeNo !== undefined) query = query.where('i.no', '<', filter.beforeNo)
  const rows = await query.execute()
  return rows.map(({ patient_name: patientName, chart_no: chartNo, ...row }) => ({
    no: row.no,
    paper: issuedFromRow(row),
    patientName,
    chartNo,
  }))
}

const contains = (word: string) => `%${word.replace(/[!%_]/gu, '!$&')}%`

/** What 発行控え is searched by. */
export function issuedSearchText(
  paper: IssuedPaper,
  patient: { name: string; kana: string; chartNo: string },
) {
  return [
    paper.number,
    paper.title,
    paper.recipientName,
    paper.purpose,
    patient.name,
    patient.kana,
    patient.chartNo,
  ]
    .map(fold)
    .filter((text) => text !== '')
    .join('\n')
}
