import { findAccount } from '../../../db/repositories/account.ts'
import { findHomePosition, saveHomePosition } from '../../../db/repositories/home-position.ts'
import { findPatient } from '../../../db/repositories/patient.ts'
import type { homePositionCalls, HomePositionView } from '../../../shared/contract/home-position.ts'
import { areaPath, districtsOf } from '../../../shared/domain/area.ts'
import { type Coordinates, coordinatesOf } from '../../../shared/domain/distance.ts'
import { districtMiddle } from '../../../shared/domain/district-middle.ts'
import { placeKey } from '../../../shared/domain/home-position.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { homeOf } from './match-region.ts'

export const homePositionHandlers: Handlers<typeof homePositionCalls> = {
  'homePosition.get': async (ctx, { patientId }) => await toView(ctx, await read(ctx, patientId)),

  async 'homePosition.set'(ctx, { patientId, version, ...placed }) {
    const patient = await read(ctx, patientId)
    const whose = { patientId, placedFor: placeKey(patient), version }
    await saveHomePosition(ctx.db, whose, placed, stamp(ctx))
    return await toView(ctx, patient)
  },

  async 'homePosition.clear'(ctx, { patientId, version }) {
    const patient = await read(ctx, patientId)
    const stored = await findHomePosition(ctx.db, patientId)
    if (stored === undefined || stored.position === null) throw new AppError('conflict')
    await saveHomePosition(ctx.db, { patientId, placedFor: stored.placedFor, version }, null, stamp(ctx))
    return await toView(ctx, patient)
  },
}

async function read(ctx: Ctx, patientId: string): Promise<Patient> {
  const patient = await findPatient(ctx.db, patientId)
  if (patient === undefined) throw new AppError('not-found')
  return patient
}

async function toView(ctx: Ctx, patient: Patient): Promise<HomePositionView> {
  const { areas } = ctx.services.reference
  const stored = await findHomePosition(ctx.db, patient.id)
  const position = stored?.position ?? null
  const { district } = homeOf(areas, patient)
  const byCode = new Map(areas.districts.map((each) => [each.code, each]))
  const middle = district === null ? null : districtMiddle(byCode, district)
  const path = district === null ? undefined : areaPath(areas, district.code)
  const isMoved = position !== null && stored?.placedFor !== placeKey(patient)
  const start = (isMoved ? null : position) ?? middle?.point ?? middleOfMunicipality(ctx, patient)
  return {
    position,
    setByName: position === null ? '' : ((await findAccount(ctx.db, position.setBy))?.displayName ?? ''),
    isMoved,
    version: stored?.version ?? 0,
    middle: middle === null ? null : { ...middle.point, reachKm: middle.reachKm },
    areaName: [path?.municipality, path?.district].filter(Boolean).join(' '),
    address: patient.address,
    medicalAreaCode: medicalAreaOf(ctx, patient),
    start: start === null ? null : { latitude: start.latitude, longitude: start.longitude },
  }
}

/** Of the district, else of the first district of the municipality in the address. */
function medicalAreaOf({ services: { reference } }: Ctx, patient: Patient): string | null {
  const { district, municipalityCode } = homeOf(reference.areas, patient)
  if (district !== null) return district.medicalAreaCode
  return districtsOf(reference.areas, municipalityCode ?? '')[0]?.medicalAreaCode ?? null
}

/** Only where the map begins: a municipality is too large to measure from. */
function middleOfMunicipality({ services: { reference } }: Ctx, patient: Patient): Coordinates | null {
  const { municipalityCode } = homeOf(reference.areas, patient)
  const points = districtsOf(reference.areas, municipalityCode ?? '').flatMap(
    ({ latitude, longitude }) => coordinatesOf(latitude, longitude) ?? [],
  )
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return points.length === 0
    ? null
    : {
        latitude: mean(points.map(({ latitude }) => latitude)),
        longitude: mean(points.map(({ longitude }) => longitude)),
      }
}
