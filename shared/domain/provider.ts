import { z } from 'zod'
import { CareScene } from './care-scene.ts'
import { ProviderId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { ProviderCapacity } from './provider-capacity.ts'
import { CompactFact } from './provider-fact.ts'
import { Capability, ServiceAreaMark } from './provider-words.ts'
import { Role } from './role.ts'

/** 公開 · 院内のみ · 非公表: what is not public never leaves in a list meant for outside. */
export const Visibility = z.enum(['public', 'internal', 'undisclosed'])
export type Visibility = z.infer<typeof Visibility>

/** Where an entry's facts come from and how old they are. */
export const SourceNote = z.strictObject({ document: z.string(), asOf: z.string() })
export type SourceNote = z.infer<typeof SourceNote>

/** Names from the prefecture down to the district; null where the source does not tell. */
export const ProviderArea = z.strictObject({
  prefecture: z.string(),
  medicalArea: z.string().nullable(),
  municipality: z.string(),
  municipalityCode: z.string(),
  district: z.string().nullable(),
  districtCode: z.string().nullable(),
})
export type ProviderArea = z.infer<typeof ProviderArea>

/** A provider as the department sees it: our card where we have one, else the line of the official directory. */
export const Provider = z.strictObject({
  id: ProviderId,
  layer: z.enum(['card', 'official']),
  officialId: z.string().nullable(),
  name: z.string(),
  kana: z.string(),
  /** A code of the master provider-kinds. */
  kind: z.string(),
  roles: z.array(Role),
  area: ProviderArea,
  scenes: z.array(CareScene),
  /** Scenes whose column the source leaves open (要確認). */
  uncertainScenes: z.array(CareScene),
  postalCode: z.string(),
  address: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  phone: z.string(),
  phoneNight: z.string(),
  fax: z.string(),
  contact: z.string(),
  corporation: z.string(),
  openDays: z.string(),
  url: z.string(),
  note: z.string(),
  capabilities: z.record(z.string(), Capability),
  serviceArea: z.record(z.string(), ServiceAreaMark),
  /** What we know, with its days; capabilities, serviceArea, night and holiday follow from it. None of official entries. */
  facts: z.array(CompactFact),
  capacity: ProviderCapacity,
  networks: z.array(z.string()),
  night: z.enum(['yes', 'no', 'unknown']),
  holiday: z.enum(['yes', 'no', 'unknown']),
  visibility: Visibility,
  isFictional: z.boolean(),
  source: SourceNote,
  confirmedOn: LocalDate.nullable(),
  confirmedBy: z.string(),
  version: z.number().int().nonnegative(),
  updatedAt: Instant.nullable(),
})
export type Provider = z.infer<typeof Provider>
