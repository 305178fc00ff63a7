import { z } from 'zod'
import { HomeLatitude, HomeLongitude, HomePosition, HomePositionWay } from '../domain/home-position.ts'
import { PatientId } from '../domain/ids.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** Where a patient will live, and what stands in for it. */
export const HomePositionView = z.strictObject({
  /** As a person placed it; null where nobody did. */
  position: HomePosition.nullable(),
  setByName: z.string(),
  /** The address has changed since: the position does not count any more. */
  isMoved: z.boolean(),
  /** Of the row, to name in the next change; 0 where nobody ever placed it. */
  version: z.number().int(),
  /** 地区の中心, taken as long as nobody placed the home; null where the district is unknown or has no middle. */
  middle: z
    .strictObject({
      latitude: HomeLatitude,
      longitude: HomeLongitude,
      /** Houses of the district lie about so far from it; null where that cannot be said. */
      reachKm: z.number().nullable(),
    })
    .nullable(),
  /** 防府市 富海; empty where the district is unknown. */
  areaName: z.string(),
  address: z.string(),
  /** Whose map is shown; null: the whole country. */
  medicalAreaCode: z.string().nullable(),
  /** Where the cross-hair begins. */
  start: z.strictObject({ latitude: HomeLatitude, longitude: HomeLongitude }).nullable(),
})
export type HomePositionView = z.infer<typeof HomePositionView>

const whose = { patientId: PatientId, version: z.number().int().nonnegative() }

/** 退院先の位置: what straight-line distances are measured from. */
export const homePositionCalls = {
  /** Not logged: 'patient.get' has named the patient. */
  'homePosition.get': query({
    allow: EVERYBODY,
    input: z.strictObject({ patientId: PatientId }),
    output: HomePositionView,
  }),
  'homePosition.set': command({
    allow: WRITERS,
    input: z.strictObject({
      ...whose,
      latitude: HomeLatitude,
      longitude: HomeLongitude,
      errorKm: HomePosition.shape.errorKm,
      way: HomePositionWay,
    }),
    output: HomePositionView,
    about: ({ patientId }) => patientId,
  }),
  /** Takes the position back: the middle of the district stands in again. */
  'homePosition.clear': command({
    allow: WRITERS,
    input: z.strictObject(whose),
    output: HomePositionView,
    about: ({ patientId }) => patientId,
  }),
}
