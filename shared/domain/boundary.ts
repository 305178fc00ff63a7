import { z } from 'zod'
import { Instant } from './local-date.ts'

/** Longitude and latitude in degrees. */
export const GeoPoint = z.tuple([z.number(), z.number()])
export type GeoPoint = z.infer<typeof GeoPoint>

/** Polygons of rings: the first ring is the outline, the others are holes. */
export const GeoPolygons = z.array(z.array(z.array(GeoPoint)))
export type GeoPolygons = z.infer<typeof GeoPolygons>

/** The border of a municipality, as it is drawn. */
export const Boundary = z.strictObject({
  municipalityCode: z.string(),
  prefectureCode: z.string(),
  prefecture: z.string(),
  name: z.string(),
  polygons: GeoPolygons,
})
export type Boundary = z.infer<typeof Boundary>

/** Must stand on every map that shows these borders (国土数値情報の利用規約). */
export const BOUNDARY_CREDIT = '「国土数値情報（行政区域データ）」（国土交通省）を加工して作成'

/** What an import of borders did. */
export const BoundaryReport = z.strictObject({
  /** Name without its folder. */
  file: z.string(),
  kind: z.literal('boundaries'),
  sha256: z.string(),
  /** Features of the file; municipalities that they make; points before and after. */
  rows: z.number().int(),
  municipalities: z.number().int(),
  pointsBefore: z.number().int(),
  pointsAfter: z.number().int(),
  prefectures: z.array(z.string()),
  asOf: z.string(),
  rejected: z.array(z.strictObject({ line: z.number().int(), reason: z.string() })),
  seconds: z.number(),
})
export type BoundaryReport = z.infer<typeof BoundaryReport>

/** A file of an import of borders, as it is kept. */
export const BoundaryImportFile = BoundaryReport.pick({
  file: true,
  sha256: true,
  municipalities: true,
  prefectures: true,
  asOf: true,
}).extend({ rejected: z.number().int() })

/** One import of borders: by whom, from which files, and whether it was taken back. */
export const BoundaryImport = z.strictObject({
  id: z.uuid(),
  files: z.array(BoundaryImportFile),
  /** Whose borders it put in the place of others. */
  prefectureCodes: z.array(z.string()),
  importedAt: Instant,
  importedBy: z.string(),
  undoneAt: Instant.nullable(),
  undoneBy: z.string().nullable(),
})
export type BoundaryImport = z.infer<typeof BoundaryImport>

/** The date of the data from the name of its file: N03-20240101_35.geojson, N03-21_35_210101.geojson; else empty. */
export function boundaryDate(fileName: string): string {
  const long = /N03-((?:19|20)\d{2})(\d{2})(\d{2})/iu.exec(fileName)
  const short = /N03-\d{2}(?:_\d{2})?_(\d{2})(\d{2})(\d{2})(?!\d)/iu.exec(fileName)
  if (long) return long.slice(1).join('-')
  return short ? `20${short.slice(1).join('-')}` : ''
}
