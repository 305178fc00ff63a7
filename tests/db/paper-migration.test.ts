import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextSerial, takeSerial } from '../../db/repositories/issued-paper.ts'
import type { Db } from '../../db/schema.ts'
import { type OnEngine, openBothEngines } from '../support/both-engines.ts'
import { accountRow, admissionRow, emptyTexts, patientRow } from '../support/earlier-rows.ts'
import { insertRow } from '../support/earlier-store.ts'

let stores: OnEngine[]
let close: () => Promise<void>
beforeAll(async () => {
  ;({ stores, close } = await openBothEngines())
})
afterAll(() => close())

/** One issued paper of one patient, written below the repositories. */
async function anIssuedPaper(db: Db): Promise<string> {
  const ids = { u: randomUUID(), p: randomUUID(), a: randomUUID(), i: randomUUID() }
  await insertRow(db, 'user_account', { ...accountRow, id: ids.u })
  await insertRow(db, 'patient', { ...patientRow, id: ids.p, responsible_user_id: ids.u })
  await insertRow(db, 'admission', { ...admissionRow, id: ids.a, patient_id: ids.p })
  await insertRow(db, 'issued_paper', {
    ...emptyTexts('recipient_key conference_id recipient_name title purpose reason folded sha256'),
    ...emptyTexts('issued_on issued_at issued_by issued_by_name'),
    id: ids.i,
    number: '2026-0001',
    version: 1,
    copies: 1,
    kind: 'fax-cover',
    warnings: '[]',
    patient_id: ids.p,
    admission_id: ids.a,
  })
  await insertRow(db, 'issued_paper_file', {
    issued_paper_id: ids.i,
    content: '{}',
    pdf: Buffer.from([0, 1, 2, 255]),
  })
  return ids.i
}

test('an issued paper keeps its bytes, and the database lets nobody change or delete it', async () => {
  for (const [engine, db] of stores) {
    const id = await anIssuedPaper(db)
    const file = await db.selectFrom('issued_paper_file').selectAll().executeTakeFirstOrThrow()
    expect([...file.pdf], engine).toEqual([0, 1, 2, 255])
    const changes = [
      db.updateTable('issued_paper').set({ title: 'x' }).where('id', '=', id),
      db.deleteFrom('issued_paper').where('id', '=', id),
      db.updateTable('issued_paper_file').set({ content: 'x' }),
      db.deleteFrom('issued_paper_file'),
    ]
    for (const change of changes) await expect(change.execute()).rejects.toThrow(/never changed/)
    expect(await db.selectFrom('issued_paper').select('title').execute()).toEqual([{ title: '' }])
  }
})

test('a failed issue gives its number back, and a year counts for itself', async () => {
  for (const [engine, db] of stores) {
    expect(await takeSerial(db, 2026), engine).toBe(1)
    const failed = db.transaction().execute(async (inner) => {
      expect(await takeSerial(inner, 2026)).toBe(2)
      throw new Error('the printer is on fire')
    })
    await expect(failed).rejects.toThrow('fire')
    expect(await nextSerial(db, 2026)).toBe(2)
    expect(await takeSerial(db, 2026)).toBe(2)
    expect(await takeSerial(db, 2027)).toBe(1)
  }
})
