import { z } from 'zod'
import { CareScene } from '../domain/care-scene.ts'
import { GeoPolygons } from '../domain/boundary.ts'
import { MapShape } from '../domain/map-shapes.ts'
import { LocalDate } from '../domain/local-date.ts'
import { Provider, SourceNote, Visibility } from '../domain/provider.ts'
import { ServiceAreaMark } from '../domain/provider-words.ts'
import { Role } from '../domain/role.ts'
import { SubArea, SubAreaUse } from '../domain/sub-area.ts'
import { EVERYBODY } from '../domain/user.ts'
import { query } from './call.ts'
import { PaperFile } from './paper.ts'

const MedicalAreaCode = z.string().max(40)
const Audience = z.enum(['outside', 'inside'])
const PlanTableInput = z.strictObject({
  medicalAreaCode: MedicalAreaCode,
  audience: Audience,
  /** medical: hospitals, clinics and dentists, as the documents list them; all: whoever stands in a scene. */
  kinds: z.enum(['medical', 'all']),
})
export type PlanTableInput = z.infer<typeof PlanTableInput>

export const PlanTableView = z.strictObject({
  planName: z.string(),
  medicalArea: z.string(),
  scenes: z.array(z.strictObject({ scene: CareScene, word: z.string() })),
  /** Whether a public document lists the institutions of this area. */
  hasDocument: z.boolean(),
  sections: z.array(
    z.strictObject({
      place: z.string(),
      areaCodes: z.array(z.string()),
      columns: z.array(
        z.array(
          z.strictObject({
            providerId: Provider.shape.id,
            name: z.string(),
            mark: z.enum(['none', 'addition', 'uncertain']),
            visibility: Visibility,
          }),
        ),
      ),
    }),
  ),
  differences: z.array(
    z.strictObject({
      place: z.string(),
      name: z.string(),
      providerId: Provider.shape.id.nullable(),
      added: z.array(CareScene),
      removed: z.array(CareScene),
    }),
  ),
  source: SourceNote,
})
export type PlanTableView = z.infer<typeof PlanTableView>

/** A medical area, or a prefecture; neither: the whole country. */
export const MapInput = z.strictObject({
  medicalAreaCode: MedicalAreaCode.optional(),
  prefectureCode: z
    .string()
    .regex(/^\d{2}$/u)
    .optional(),
  audience: Audience,
  role: Role.optional(),
  scene: CareScene.optional(),
  /** Only who comes or is reached at night. */
  isNight: z.boolean(),
})
export type MapInput = z.infer<typeof MapInput>

const Longitude = z.number().min(-180).max(180)
const Latitude = z.number().min(-85).max(85)
const Bounds = z.tuple([Longitude, Latitude, Longitude, Latitude])

/** What of a map is seen: bounds (west, south, east, north), and pixels in a degree across and upwards. */
const Frame = z.strictObject({
  bounds: Bounds,
  degree: z.number().min(0.5).max(1_000_000),
  steep: z.number().min(0.5).max(1_000_000),
})

const Shape = z.strictObject({ code: z.string(), name: z.string(), polygons: GeoPolygons })
const Count = z.number().int()

/** Somebody on a map. */
export const MapPoint = z.strictObject({
  id: Provider.shape.id,
  name: z.string(),
  kind: z.string(),
  roles: z.array(Role),
  latitude: z.number(),
  longitude: z.number(),
  phone: z.string(),
  municipalityCode: z.string(),
  place: z.string(),
  visibility: Visibility,
  hasServiceArea: z.boolean(),
})
export type MapPoint = z.infer<typeof MapPoint>

export const MapPoints = z.strictObject({
  /** Two or more so near to each other that they are one circle; `key` names it within the same frame. */
  clusters: z.array(
    z.strictObject({ key: Count, longitude: z.number(), latitude: z.number(), count: Count }),
  ),
  points: z.array(MapPoint),
})
export type MapPoints = z.infer<typeof MapPoints>

export const MapMembers = z.strictObject({ count: Count, points: z.array(MapPoint) })
export type MapMembers = z.infer<typeof MapMembers>

export const MapView = z.strictObject({
  unit: z.enum(['medicalArea', 'prefecture', 'country']),
  name: z.string(),
  /** Of all who have a point; null where nobody has. */
  bounds: Bounds.nullable(),
  /** Every municipality of the prefecture, or of the country the prefectures; none where no borders were imported. */
  boundaries: z.array(Shape),
  boundarySource: z.strictObject({ source: z.string(), asOf: z.string() }).nullable(),
  districts: z.array(
    z.strictObject({
      code: z.string(),
      municipalityCode: z.string(),
      name: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      neighbours: z.array(z.string()),
      count: Count,
    }),
  ),
  /** Municipalities; of the whole country its prefectures. */
  municipalities: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      areaCodes: z.array(z.string()),
      /** False: a part of it belongs to another medical area. */
      isWhole: z.boolean(),
      count: Count,
      unknownDistrict: Count,
      /** Without a point on the map. */
      unplaced: Count,
      /** Longitude and latitude in the middle of those who have one. */
      middle: z.tuple([z.number(), z.number()]).nullable(),
    }),
  ),
  /** Shapes that stand for somebody on this map. */
  shapes: z.array(MapShape),
  /** Who has a point; the names of the first five hundred. */
  placed: z.strictObject({ count: Count, first: z.array(MapPoint) }),
  unplaced: z.strictObject({
    count: Count,
    first: z.array(
      MapPoint.pick({ id: true, name: true, municipalityCode: true, place: true, hasServiceArea: true }),
    ),
  }),
  total: Count,
  subAreas: z.array(
    SubArea.pick({ id: true, name: true, color: true, pattern: true, districtCodes: true, uses: true }),
  ),
})
export type MapView = z.infer<typeof MapView>

export const ServiceAreaView = z.strictObject({
  name: z.string(),
  places: z.array(
    z.strictObject({
      word: z.string(),
      mark: ServiceAreaMark,
      /** Municipalities and districts that the word names; empty: it names no place that we know. */
      areaCodes: z.array(z.string()),
    }),
  ),
})
export type ServiceAreaView = z.infer<typeof ServiceAreaView>

export const ShortageInput = z.strictObject({
  medicalAreaCode: MedicalAreaCode,
  unit: z.enum(['municipality', 'district', 'subArea']),
})
export type ShortageInput = z.infer<typeof ShortageInput>

export const ShortageView = z.strictObject({
  medicalArea: z.string(),
  roles: z.array(Role),
  /** A row a place, its cells in the order of the roles. */
  rows: z.array(
    z.strictObject({
      place: z.strictObject({ key: z.string(), name: z.string(), areaCodes: z.array(z.string()) }),
      cells: z.array(
        z.strictObject({ role: Role, count: Count, confirmed: Count, night: Count, shortages: Count }),
      ),
    }),
  ),
  /** What could not be found for patients of ours, newest first; nothing tells for whom. */
  recorded: z.array(
    z.strictObject({
      role: Role,
      districtCode: z.string().nullable(),
      askedCount: Count,
      declinedCount: Count,
      isOpen: z.boolean(),
      recordedOn: LocalDate,
      place: z.string(),
    }),
  ),
  /** Providers whose district nobody knows: they stand in no row of districts or own areas. */
  unknownDistrict: Count,
})
export type ShortageView = z.infer<typeof ShortageView>

export const regionCalls = {
  /** Roles by place: how many are known, how many confirmed, which could not be found. */
  'region.shortage': query({ allow: EVERYBODY, input: ShortageInput, output: ShortageView }),
  /** The same for the department, as paper or workbook. */
  'region.exportShortage': query({
    allow: EVERYBODY,
    input: ShortageInput.extend({ format: z.enum(['pdf', 'xlsx']) }),
    output: PaperFile,
    isLogged: true,
  }),
  /** A medical area, a prefecture or the country as a map: places with the counts of all its providers. */
  'region.map': query({
    allow: EVERYBODY,
    /** A schematic map of the country needs no outlines of its prefectures: they are left out. */
    input: MapInput.extend({ isSchematic: z.boolean().default(false) }),
    output: MapView,
  }),
  /** Everybody in the part that is seen: alone by name, near to each other as a number. Nobody is left out. */
  'region.mapPoints': query({
    allow: EVERYBODY,
    input: MapInput.extend({ frame: Frame }),
    output: MapPoints,
  }),
  /** Who is in one of its clusters: the number of all, and the first five hundred by name. */
  'region.mapMembers': query({
    allow: EVERYBODY,
    input: MapInput.extend({ frame: Frame, key: Count }),
    output: MapMembers,
  }),
  /** Where a provider goes (○△×), as places of the map. */
  'region.serviceArea': query({
    allow: EVERYBODY,
    input: z.strictObject({ providerId: Provider.shape.id }),
    output: ServiceAreaView,
  }),
  /** The map as it is printed, with legend, scale and sources. */
  'region.exportMap': query({
    allow: EVERYBODY,
    input: MapInput.extend({
      size: z.enum(['A4', 'A3']),
      /** What the places are coloured by: their counts, or our own areas of one use. */
      paint: z.enum(['count', ...SubAreaUse.options]).default('count'),
      /** The country as a schematic map of its prefectures instead of circles where the providers are. */
      isSchematic: z.boolean().default(true),
      providerId: Provider.shape.id.optional(),
    }),
    output: PaperFile,
    isLogged: true,
  }),
  /** The plan's own table, area × scene × institutions, from the directory as it is now. */
  'region.planTable': query({ allow: EVERYBODY, input: PlanTableInput, output: PlanTableView }),
  /** The same as a file to print, to edit or to reckon with. */
  'region.exportPlanTable': query({
    allow: EVERYBODY,
    input: PlanTableInput.extend({ format: z.enum(['pdf', 'docx', 'xlsx']) }),
    output: PaperFile,
    isLogged: true,
  }),
}
