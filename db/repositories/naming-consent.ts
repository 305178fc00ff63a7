import type { NamingConsentId } from '../../shared/domain/ids.ts'
import { NamingConsent } from '../../shared/domain/naming-consent.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { NamingConsentTableRow } from '../tables/naming-consent.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/** The consents of a stay that hold, the oldest first. */
export async function listNamingConsents(db: Db, admissionId: string): Promise<NamingConsent[]> {
  const rows = await db
    .selectFrom('naming_consent')
    .selectAll()
    .where('admission_id', '=', admissionId)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** A consent and its end, if it has one; the reason is empty where a newer consent took its place. */
export type RecordedConsent = {
  readonly consent: NamingConsent
  readonly ended: { readonly at: string; readonly by: string; readonly reason: string } | null
}

/** All that was ever recorded for a stay, in the order of recording. */
export async function listNamingConsentHistory(db: Db, admissionId: string): Promise<RecordedConsent[]> {
  const rows = await db
    .selectFrom('naming_consent')
    .selectAll()
    .where('admission_id', '=', admissionId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(recorded)
}

export async function findNamingConsent(db: Db, id: string): Promise<RecordedConsent | undefined> {
  const row = await db.selectFrom('naming_consent').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : recorded(row)
}

/**
 * Writes a consent down in the place of the one that was read (`replaces`; null: there was none); `conflict` where
 * another one holds meanwhile.
 */
export async function saveNamingConsent(
  db: Db,
  consent: NamingConsent,
  replaces: NamingConsentId | null,
): Promise<void> {
  const by = { updatedAt: consent.recordedAt, updatedBy: consent.recordedBy }
  if (replaces !== null) await endNamingConsent(db, replaces, '', by)
  await refuseSecond(db, consent)
  await db
    .insertInto('naming_consent')
    .values({ ...toRow(consent), ended_at: null, ended_by: null, ended_reason: '' })
    .execute()
}

/** Ends a consent; `conflict` where it has ended already. */
export async function endNamingConsent(db: Db, id: string, reason: string, by: Changed): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('naming_consent')
    .set({ ended_at: by.updatedAt, ended_by: by.updatedBy, ended_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
}

/** Lets an ended consent hold again; one that took its place ends. */
export async function restoreNamingConsent(db: Db, consent: NamingConsent, by: Changed): Promise<void> {
  await db
    .updateTable('naming_consent')
    .set({ ended_at: by.updatedAt, ended_by: by.updatedBy, ended_reason: '' })
    .where('admission_id', '=', consent.admissionId)
    .where('provider_id', '=', consent.providerId)
    .where('ended_at', 'is', null)
    .execute()
  await db
    .updateTable('naming_consent')
    .set({ ended_at: null, ended_by: null, ended_reason: '' })
    .where('id', '=', consent.id)
    .execute()
}

async function refuseSecond(db: Db, { admissionId, providerId }: NamingConsent): Promise<void> {
  const other = await db
    .selectFrom('naming_consent')
    .select('id')
    .where('admission_id', '=', admissionId)
    .where('provider_id', '=', providerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (other !== undefined) throw new AppError('conflict')
}

const toRow = (consent: NamingConsent) => ({
  id: consent.id,
  admission_id: consent.admissionId,
  provider_id: consent.providerId,
  provider_name: consent.providerName,
  phone_day: consent.phoneDay,
  phone_night: consent.phoneNight,
  person: consent.person,
  agreed_on: consent.agreedOn,
  way: consent.way,
  includes_partners: consent.includesPartners ? 1 : 0,
  note: consent.note,
  recorded_at: consent.recordedAt,
  recorded_by: consent.recordedBy,
})

function fromRow(row: NamingConsentTableRow): NamingConsent {
  return NamingConsent.parse({
    id: row.id,
    admissionId: row.admission_id,
    providerId: row.provider_id,
    providerName: row.provider_name,
    phoneDay: row.phone_day,
    phoneNight: row.phone_night,
    person: row.person,
    agreedOn: row.agreed_on,
    way: row.way,
    includesPartners: row.includes_partners === 1,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  })
}

function recorded(row: NamingConsentTableRow): RecordedConsent {
  const { ended_at: at, ended_by: by, ended_reason: reason } = row
  return { consent: fromRow(row), ended: at === null ? null : { at, by: by ?? '', reason } }
}
