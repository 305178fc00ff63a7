import { findHospital } from '../../../db/repositories/hospital.ts'
import { TEST_PATIENTS_FILE, TestPatientMaster } from '../../../shared/domain/all-masters.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import { type ReadPatient, readPatientFile } from '../../../shared/domain/read-patient-file.ts'
import type { Ctx } from '../context.ts'
import { entryText } from '../master-sheets.ts'
import { homeOf } from './match-region.ts'

/** A fictional patient, taken to live somewhere in the region. */
export type TestPatient = { readonly code: string; readonly who: string; readonly patient: ReadPatient }

/** The test patients as they would live in `areaName`; one with a place of their own keeps it. */
export async function testPatientsIn(ctx: Ctx, areaName: string): Promise<TestPatient[]> {
  const { entries } = await ctx.masterSource.read(TEST_PATIENTS_FILE, TestPatientMaster)
  return entries.flatMap((entry) => {
    const read = readPatientFile(entry.patient, ctx.masters)
    if (!read.ok) return []
    const area = read.patient.area ?? (read.patient.postalCode === null ? areaName : null)
    return [{ code: entry.code, who: entryText(entry).label, patient: { ...read.patient, area } }]
  })
}

type AreaChoice = { readonly value: string; readonly word: string }

/** Municipalities of the region, and the one meant: as asked, else the hospital's own, else the first. */
export async function trialArea(
  ctx: Ctx,
  asked: string,
): Promise<{ areas: AreaChoice[]; area: string; areaName: string }> {
  const { areas } = ctx.services.reference
  const choices = areas.municipalities.map(({ code, name }) => ({ value: code, word: name }))
  const address = (await findHospital(ctx.db))?.address ?? ''
  const own = homeOf(areas, { districtCode: null, address }).municipalityCode
  const known = [asked, own].map((code) => choices.find(({ value }) => value === code))
  const { value = '', word = '' } = known.find((choice) => choice !== undefined) ?? choices[0] ?? {}
  return { areas: choices, area: value, areaName: word }
}

type Coded = { readonly code: string }

/** The masters with one entry of one of them put in its place. */
export function withEntry<Name extends 'candidateConditions' | 'teamWeights'>(
  masters: Masters,
  name: Name,
  entry: Masters[Name]['entries'][number] & Coded,
): Masters {
  const entries = masters[name].entries.map((one) => (one.code === entry.code ? entry : one))
  return { ...masters, [name]: { ...masters[name], entries } }
}

export const NOT_YET = 'まだ足りない項目があります。直すと試せます。'
