import { z } from 'zod'
import { CareScene } from '../domain/care-scene.ts'
import { DirectoryCondition } from '../domain/directory-view.ts'
import { LocalDate } from '../domain/local-date.ts'
import { Provider, SourceNote, Visibility } from '../domain/provider.ts'
import { ProviderCard } from '../domain/provider-card.ts'
import { Capability, ServiceAreaMark } from '../domain/provider-words.ts'
import { Role } from '../domain/role.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

const Line = z.string().trim().max(200)
const Digits = z
  .string()
  .trim()
  .max(30)
  .regex(/^[0-9０-９+＋()（）\-－‐ー・,、\s内線]*$/u, '数字と「-」で入力してください。')

/** What the edit form of a card sends. The place is named by codes; its names come from the region's data. */
export const CardInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  kana: Line,
  kind: z.string().min(1).max(60),
  roles: z.array(Role).max(22),
  municipalityCode: z.string().regex(/^\d{5}$/, '市町村を選んでください。'),
  districtCode: z.string().max(40).nullable(),
  scenes: z.array(CareScene),
  postalCode: z
    .string()
    .trim()
    .regex(/^(\d{3}-?\d{4})?$/, '000-0000 の形で入力してください。'),
  address: Line,
  phone: Digits,
  phoneNight: Digits,
  fax: Digits,
  contact: Line,
  corporation: Line,
  openDays: Line,
  url: z
    .string()
    .trim()
    .max(300)
    .regex(/^(https?:\/\/\S+)?$/i, 'http:// か https:// で始まる番地を入力してください。'),
  note: z.string().trim().max(2000),
  /** Left out: what is known stays as it is (facts are written in place, with day and person of their own). */
  capabilities: z.record(z.string().max(80), Capability).optional(),
  serviceArea: z.record(z.string().trim().min(1).max(40), ServiceAreaMark).optional(),
  networks: z.array(z.string().trim().min(1).max(60)).max(20),
  night: Provider.shape.night.optional(),
  holiday: Provider.shape.holiday.optional(),
  visibility: Visibility,
  confirmedOn: LocalDate.nullable(),
  confirmedBy: z.string().trim().max(60),
  confirmedHow: z.string().trim().max(60),
})
export type CardInput = z.infer<typeof CardInput>

/** A criterion of the region's plan for a scene that the provider stands in. */
export const CriterionView = z.strictObject({
  code: z.string(),
  scene: CareScene.nullable(),
  /** The plan's own word for the scene; empty: asked in every scene. */
  sceneWord: z.string(),
  subjectWord: z.string(),
  text: z.string(),
  isSceneInferred: z.boolean(),
  source: SourceNote,
})
export type CriterionView = z.infer<typeof CriterionView>

export const AreaNodeView = z.strictObject({
  key: z.string(),
  parentKey: z.string().nullable(),
  depth: z.number().int(),
  name: z.string(),
  areaCodes: z.array(z.string()),
  count: z.number().int(),
})

/** A municipality with its districts, for the fields of a form. */
export const PlaceOption = z.strictObject({
  municipalityCode: z.string(),
  name: z.string(),
  districts: z.array(z.strictObject({ code: z.string(), name: z.string() })),
})

/** 地域のようす: what the documents say about an area, and whom the directory holds. */
export const RegionOverview = z.strictObject({
  plan: z.strictObject({
    name: z.string(),
    note: z.string(),
    scenes: z.array(z.strictObject({ scene: CareScene, word: z.string(), goal: z.string() })),
    source: SourceNote,
  }),
  /** Institutions of the document by place and scene. */
  institutions: z.array(
    z.strictObject({
      place: z.string(),
      areaCodes: z.array(z.string()),
      total: z.number().int(),
      hospitals: z.number().int(),
      byScene: z.array(
        z.strictObject({ scene: CareScene, count: z.number().int(), uncertain: z.number().int() }),
      ),
    }),
  ),
  institutionSource: SourceNote,
  /** Providers of the directory by municipality (its part in this medical area) and role. */
  roles: z.array(
    z.strictObject({
      municipality: z.string(),
      municipalityCode: z.string(),
      /** The node of the area tree, and what a search for it asks. */
      areaKey: z.string(),
      areaCodes: z.array(z.string()),
      byRole: z.array(z.strictObject({ role: Role, count: z.number().int() })),
    }),
  ),
  desks: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      operator: z.string(),
      isPlanned: z.boolean(),
      note: z.string(),
      source: SourceNote,
    }),
  ),
  schemes: z.array(
    z.strictObject({ code: z.string(), name: z.string(), about: z.string(), source: SourceNote }),
  ),
})
export type RegionOverview = z.infer<typeof RegionOverview>

const providerId = Provider.shape.id

/** What both layers say and a person can take over from the public one. The place comes with the address. */
export const OfficialField = z.enum([
  'name',
  'kana',
  'kind',
  'address',
  'phone',
  'fax',
  'corporation',
  'openDays',
  'url',
])
export type OfficialField = z.infer<typeof OfficialField>

export const providerCalls = {
  /** The directory: our cards first, then official entries without a card; a page at a time. */
  'provider.search': query({
    allow: EVERYBODY,
    input: z.strictObject({
      ...DirectoryCondition.shape,
      afterKey: z.string().max(40).optional(),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: z.strictObject({ rows: z.array(Provider), nextKey: z.string().nullable() }),
  }),
  /** A provider with both layers side by side and what the plan expects of it. */
  'provider.get': query({
    allow: EVERYBODY,
    input: z.strictObject({ providerId }),
    output: z.strictObject({
      provider: Provider,
      card: ProviderCard.nullable(),
      official: Provider.nullable(),
      criteria: z.array(CriterionView),
      /** Word of each scene in the plan of the provider's medical area. */
      sceneWords: z.array(z.strictObject({ scene: CareScene, word: z.string() })),
    }),
  }),
  /** Our card of an official entry: the one there is, or a new one copied from the entry. */
  'provider.makeCard': command({
    allow: WRITERS,
    input: z.strictObject({ providerId }),
    output: z.strictObject({ id: providerId }),
  }),
  /** A new card (id null, version 0), or a changed one. */
  'provider.saveCard': command({
    allow: WRITERS,
    input: z.strictObject({
      id: providerId.nullable(),
      version: z.number().int().nonnegative(),
      card: CardInput,
    }),
    output: ProviderCard,
  }),
  /** Our card takes over what the public source says now of one field; the card's version goes on. */
  'provider.useOfficial': command({
    allow: WRITERS,
    input: z.strictObject({
      providerId,
      version: z.number().int().positive(),
      field: OfficialField,
    }),
    output: ProviderCard,
  }),
  /** Cards that may be the same provider: same telephone number, or same folded name in the municipality. */
  'provider.findSimilar': query({
    allow: WRITERS,
    input: z.strictObject({
      phone: z.string().max(40),
      name: z.string().max(120),
      municipalityCode: z.string().max(5),
      exceptId: providerId.nullable(),
    }),
    output: z.array(z.strictObject({ id: providerId, name: z.string(), phone: z.string() })),
  }),
  'provider.countByArea': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.array(AreaNodeView),
  }),
  'provider.listPlaces': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.array(PlaceOption),
  }),
  'provider.readRegion': query({
    allow: EVERYBODY,
    input: z.strictObject({ medicalAreaCode: z.string().max(40) }),
    output: RegionOverview,
  }),
}
