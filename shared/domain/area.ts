import { z } from 'zod'
import type { ProviderArea } from './provider.ts'

const Prefecture = z.strictObject({ code: z.string().regex(/^\d{2}$/), name: z.string(), kana: z.string() })

/** 二次医療圏, with the 医師会 that carries out the home-care project there (null: the document names none). */
const MedicalArea = z.strictObject({
  code: z.string(),
  prefectureCode: z.string(),
  name: z.string(),
  implementingAssociation: z.string().nullable(),
  source: z.string(),
  verified: z.boolean(),
})

/** 郡市医師会, the third boundary beside municipality and medical area. */
const MedicalAssociation = z.strictObject({
  code: z.string(),
  prefectureCode: z.string(),
  name: z.string(),
  source: z.string(),
  verified: z.boolean(),
})

const Municipality = z.strictObject({
  code: z.string().regex(/^\d{5}$/),
  prefectureCode: z.string(),
  /** 郡, for addresses of towns. */
  county: z.string().nullable(),
  name: z.string(),
  kana: z.string(),
})

/** A former town or a group of 大字. The medical area hangs on it, not on the municipality. */
export const District = z.strictObject({
  code: z.string().regex(/^\d{5}-[a-z]+$/),
  municipalityCode: z.string(),
  medicalAreaCode: z.string(),
  name: z.string(),
  /** The town before the merger (旧町名), where the district is one. */
  former: z.string().nullable(),
  medicalAssociationCode: z.string(),
  medicalAssociationSource: z.string(),
  medicalAssociationVerified: z.boolean(),
  /** Representative point: median of the open-data offices in the district; null where there is none. */
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  pointSource: z.string().nullable(),
  neighbours: z.array(z.string()),
  /** Limits and neighbours checked against a document; false: general geography, ask before relying on it. */
  verified: z.boolean(),
  note: z.string(),
  /** 町域名 of the postal data: beginnings, and whole names. */
  townPrefixes: z.array(z.string()),
  towns: z.array(z.string()),
})
export type District = z.infer<typeof District>

/** seeds/reference/areas.json */
export const AreaData = z.strictObject({
  title: z.string(),
  asOf: z.string(),
  source: z.array(z.string()),
  verified: z.boolean(),
  prefectures: z.array(Prefecture),
  medicalAreas: z.array(MedicalArea),
  medicalAssociations: z.array(MedicalAssociation),
  municipalities: z.array(Municipality),
  districts: z.array(District),
})
export type AreaData = z.infer<typeof AreaData>

export function districtsOf(areas: AreaData, municipalityCode: string): District[] {
  return areas.districts.filter((district) => district.municipalityCode === municipalityCode)
}

/** The medical area of a whole municipality; undefined where it is split between two, as 美祢市 is. */
function sharedMedicalArea(areas: AreaData, municipalityCode: string) {
  const codes = new Set(districtsOf(areas, municipalityCode).map((district) => district.medicalAreaCode))
  return codes.size === 1 ? areas.medicalAreas.find((area) => codes.has(area.code)) : undefined
}

/** Names from the prefecture down to the municipality, district left open; undefined for a code we do not hold. */
export function areaOfMunicipality(areas: AreaData, municipalityCode: string): ProviderArea | undefined {
  const municipality = areas.municipalities.find(({ code }) => code === municipalityCode)
  if (!municipality) return undefined
  return {
    prefecture: areas.prefectures.find(({ code }) => code === municipality.prefectureCode)?.name ?? '',
    medicalArea: sharedMedicalArea(areas, municipalityCode)?.name ?? null,
    municipality: municipality.name,
    municipalityCode,
    district: null,
    districtCode: null,
  }
}

/** Names from the prefecture down to the district; undefined for a code we do not hold. */
export function areaPath(areas: AreaData, districtCode: string): ProviderArea | undefined {
  const district = areas.districts.find(({ code }) => code === districtCode)
  const above = district && areaOfMunicipality(areas, district.municipalityCode)
  if (!above) return undefined
  const medicalArea = areas.medicalAreas.find(({ code }) => code === district.medicalAreaCode)
  return { ...above, medicalArea: medicalArea?.name ?? null, district: district.name, districtCode }
}

/**
 * The districts to widen a search to: all within `steps` borders of `districtCode`, nearest first, without itself.
 */
export function neighboursOf(areas: AreaData, districtCode: string, steps: number): string[] {
  const byCode = new Map(areas.districts.map((district) => [district.code, district]))
  const seen = new Set([districtCode])
  let edge = [districtCode]
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap((code) => byCode.get(code)?.neighbours ?? []).filter((code) => !seen.has(code))
    for (const code of edge) seen.add(code)
  }
  return [...seen].slice(1)
}
