import { FaxCheck, faxDigits } from '../../shared/domain/fax-number.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { FaxCheckTableRow } from '../tables/fax-check.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }
export type OpenFaxCheck = { readonly check: FaxCheck; readonly firstBy: string | null; readonly no: number }

/** The check of a number that still stands; undefined where nobody has begun one. */
export async function findFaxCheck(
  db: Db,
  cardId: string,
  number: string,
): Promise<OpenFaxCheck | undefined> {
  const row = await db
    .selectFrom('fax_check as f')
    .leftJoin('user_account as a', 'a.id', 'f.first_by')
    .leftJoin('user_account as b', 'b.id', 'f.second_by')
    .selectAll('f')
    .select(['a.display_name as first_name', 'b.display_name as second_name'])
    .where('f.card_id', '=', cardId)
    .where('f.digits', '=', faxDigits(number))
    .where('f.ended_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const check = FaxCheck.parse({
    number: row.number,
    testSentAt: row.test_sent_at,
    firstByName: row.first_name ?? '',
    firstAt: row.first_at,
    firstHow: row.first_how,
    secondByName: row.second_name ?? '',
    secondAt: row.second_at,
    secondHow: row.second_how,
    version: row.version,
  })
  return { check, firstBy: row.first_by, no: row.no }
}

/** Digits of the numbers that two people have made sure of: of one card, or of every one. */
export async function listVerifiedFaxes(db: Db, cardId: string | null): Promise<string[]> {
  let query = db
    .selectFrom('fax_check')
    .select('digits')
    .where('ended_at', 'is', null)
    .where('second_by', 'is not', null)
  if (cardId !== null) query = query.where('card_id', '=', cardId)
  return (await query.execute()).map(({ digits }) => digits)
}

type Step =
  | { readonly kind: 'test' }
  | { readonly kind: 'first'; readonly how: string }
  | { readonly kind: 'second'; readonly how: string }
  | { readonly kind: 'end'; readonly reason: string }

/** Writes a step of a check, beginning one where there is none; `version` is the one that was read (0: none). */
export async function stepFaxCheck(
  db: Db,
  of: { readonly cardId: string; readonly number: string; readonly version: number },
  step: Step,
  by: Changed,
): Promise<void> {
  const columns = columnsOf(step, by)
  const digits = faxDigits(of.number)
  const found = await findFaxCheck(db, of.cardId, of.number)
  if ((found?.check.version ?? 0) !== of.version) throw new AppError('conflict')
  if (found === undefined) {
    const row = { ...BLANK, card_id: of.cardId, digits, number: of.number, ...columns, version: 1 }
    await db.insertInto('fax_check').values(row).execute()
    return
  }
  const { numUpdatedRows } = await db
    .updateTable('fax_check')
    .set({ ...columns, version: of.version + 1 })
    .where('no', '=', found.no)
    .where('version', '=', of.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
}

/** Ends every check of a card whose number is no longer the card's. */
export async function endFaxChecksBut(db: Db, cardId: string, number: string, by: Changed): Promise<void> {
  await db
    .updateTable('fax_check')
    .set((the) => ({
      ended_at: by.updatedAt,
      ended_reason: '番号の変更',
      version: the('version', '+', 1),
      updated_at: by.updatedAt,
      updated_by: by.updatedBy,
    }))
    .where('card_id', '=', cardId)
    .where('digits', '<>', faxDigits(number))
    .where('ended_at', 'is', null)
    .execute()
}

const BLANK = {
  test_sent_at: null,
  test_sent_by: null,
  first_by: null,
  first_at: null,
  first_how: '',
  second_by: null,
  second_at: null,
  second_how: '',
  ended_at: null,
  ended_reason: '',
} as const

type Columns = Partial<FaxCheckTableRow> & Pick<FaxCheckTableRow, 'updated_at' | 'updated_by'>

function columnsOf(step: Step, { updatedAt, updatedBy }: Changed): Columns {
  const stamp = { updated_at: updatedAt, updated_by: updatedBy }
  if (step.kind === 'test') return { ...stamp, test_sent_at: updatedAt, test_sent_by: updatedBy }
  if (step.kind === 'first')
    return { ...stamp, first_by: updatedBy, first_at: updatedAt, first_how: step.how }
  if (step.kind === 'second')
    return { ...stamp, second_by: updatedBy, second_at: updatedAt, second_how: step.how }
  return { ...stamp, ended_at: updatedAt, ended_reason: step.reason }
}
