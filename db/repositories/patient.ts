import { familyName } from '../../shared/domain/family-name.ts'
import { fold } from '../../shared/domain/fold.ts'
import { ContactPerson, Patient, type PatientInput } from '../../shared/domain/patient.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import { facet, searchTerms } from '../search/search-terms.ts'
import { putIntoIndex, type SearchIndex, searchNumbers } from '../search/search-index.ts'
import type { PatientTableRow } from '../tables/patient.ts'
import { readList } from './json-list.ts'

const INDEX: SearchIndex = { table: 'patient' }
/** In hospital now: the everyday question searches these alone. */
const IN_HOSPITAL = facet('stay', 'open')

/** Adds a patient; a chart number that another one has is a `duplicate`. */
export async function insertPatient(db: Db, patient: Patient): Promise<void> {
  await refuseSameChartNo(db, patient)
  const { no } = await db
    .insertInto('patient')
    .values(toRow(patient))
    .returning('no')
    .executeTakeFirstOrThrow()
  await putPatientIntoIndex(db, no, patient, true)
}

/** Saves only if nobody saved since `patient.version` was read. */
export async function updatePatient(db: Db, patient: Patient, isInHospital: boolean): Promise<void> {
  await refuseSameChartNo(db, patient)
  const saved = await db
    .updateTable('patient')
    .set({ ...toRow(patient), version: patient.version + 1 })
    .where('id', '=', patient.id)
    .where('version', '=', patient.version)
    .returning('no')
    .executeTakeFirst()
  if (saved === undefined) throw new AppError('conflict')
  await putPatientIntoIndex(db, saved.no, patient, isInHospital)
}

/** After a discharge or its undoing: the search knows who is in hospital. */
export async function indexPatient(db: Db, id: string, isInHospital: boolean): Promise<void> {
  const row = await db.selectFrom('patient').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  await putPatientIntoIndex(db, row.no, fromRow(row), isInHospital)
}

export async function findPatient(db: Db, id: string): Promise<Patient | undefined> {
  const row = await db.selectFrom('patient').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** Registration order of the patients that hold every word of `text` in name, kana or chart number. */
export async function searchPatientNumbers(
  db: Db,
  text: string,
  options: { includesDischarged: boolean; limit: number },
): Promise<number[]> {
  const facets = options.includesDischarged ? [] : [IN_HOSPITAL]
  return await searchNumbers(db, INDEX, searchTerms(text, facets), { limit: options.limit })
}

/** Who may be the same person: the same chart number, or the same name or reading and, where known, day of birth. */
export async function findSimilarPatients(
  db: Db,
  like: { chartNo: string; name: string; kana: string; bornOn: string | null; exceptId: string | null },
): Promise<Patient[]> {
  const [chartNo, name, kana] = [fold(like.chartNo), fold(like.name), fold(like.kana)]
  let query = db
    .selectFrom('patient')
    .selectAll()
    .where((the) => {
      const sameName = the.or([
        ...(name === '' ? [] : [the('name_folded', '=', name)]),
        ...(kana === '' ? [] : [the('kana_folded', '=', kana)]),
      ])
      const samePerson =
        like.bornOn === null ? sameName : the.and([sameName, the('born_on', '=', like.bornOn)])
      return the.or([...(chartNo === '' ? [] : [the('chart_no_folded', '=', chartNo)]), samePerson])
    })
    .orderBy('kana_folded')
    .limit(5)
  if (like.exceptId !== null) query = query.where('id', '<>', like.exceptId)
  return (await query.execute()).map(fromRow)
}

/** Whether another patient now in hospital has the same family name, spelled in any variant. */
export async function hasNamesakeInHospital(db: Db, patient: Patient): Promise<boolean> {
  const other = await db
    .selectFrom('patient')
    .innerJoin('admission', 'admission.patient_id', 'patient.id')
    .select('patient.id')
    .where('admission.discharged_on', 'is', null)
    .where('patient.family_name_folded', '=', fold(familyName(patient.name)))
    .where('patient.id', '<>', patient.id)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

async function refuseSameChartNo(db: Db, patient: PatientInput & { id: string }): Promise<void> {
  const other = await db
    .selectFrom('patient')
    .select('id')
    .where('chart_no_folded', '=', fold(patient.chartNo))
    .where('id', '<>', patient.id)
    .executeTakeFirst()
  if (other === undefined) return
  throw new AppError('duplicate', {
    detail: 'この患者IDは、すでに登録されています。患者一覧で確認してください。',
    fields: { 'patient.chartNo': 'この患者IDは、すでに登録されています。' },
  })
}

const searchFields = ({ name, kana, chartNo }: PatientInput) => [fold(name), fold(kana), fold(chartNo)]

async function putPatientIntoIndex(
  db: Db,
  no: number,
  patient: PatientInput,
  isInHospital: boolean,
): Promise<void> {
  const facets = isInHospital ? [IN_HOSPITAL] : []
  await putIntoIndex(db, INDEX, { no, foldedFields: searchFields(patient), facets })
}

function toRow(patient: Patient): Omit<PatientTableRow, 'no'> {
  return {
    id: patient.id,
    chart_no: patient.chartNo,
    chart_no_folded: fold(patient.chartNo),
    name: patient.name,
    name_folded: fold(patient.name),
    family_name_folded: fold(familyName(patient.name)),
    kana: patient.kana,
    kana_folded: fold(patient.kana),
    folded: searchFields(patient).join('\n'),
    born_on: patient.bornOn,
    sex: patient.sex,
    postal_code: patient.postalCode,
    address: patient.address,
    district_code: patient.districtCode,
    phone: patient.phone,
    contacts: JSON.stringify(patient.contacts),
    infection: patient.infection,
    allergy: patient.allergy,
    responsible_user_id: patient.responsibleUserId,
    is_fictional: patient.isFictional ? 1 : 0,
    version: patient.version,
    updated_at: patient.updatedAt,
    updated_by: patient.updatedBy,
  }
}

function fromRow(row: PatientTableRow): Patient {
  return Patient.parse({
    id: row.id,
    chartNo: row.chart_no,
    name: row.name,
    kana: row.kana,
    bornOn: row.born_on,
    sex: row.sex,
    postalCode: row.postal_code,
    address: row.address,
    districtCode: row.district_code,
    phone: row.phone,
    contacts: readList(ContactPerson, row.contacts),
    infection: row.infection,
    allergy: row.allergy,
    responsibleUserId: row.responsible_user_id,
    isFictional: row.is_fictional === 1,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
