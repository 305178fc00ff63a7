import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { areaPath } from '../../../shared/domain/area.ts'
import type { AreaData } from '../../../shared/domain/area.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import { addDays, type LocalDate } from '../../../shared/domain/local-date.ts'
import { CardContent, type ProviderCard } from '../../../shared/domain/provider-card.ts'

/** A fictional provider of the practice mode: days of confirmation count back from the day it is filled in. */
export const DemoProvider = CardContent.pick({
  name: true,
  kana: true,
  kind: true,
  roles: true,
  scenes: true,
  address: true,
  phone: true,
  phoneNight: true,
  fax: true,
  contact: true,
  corporation: true,
  openDays: true,
  note: true,
  capabilities: true,
  serviceArea: true,
  networks: true,
  night: true,
  holiday: true,
  visibility: true,
  confirmedBy: true,
  confirmedHow: true,
}).extend({
  /** By which demo patients name it. */
  key: z.string().regex(/^[a-z0-9-]+$/),
  municipalityCode: z.string(),
  districtCode: z.string(),
  confirmedDaysAgo: z.number().int().nonnegative().nullable(),
})
export type DemoProvider = z.infer<typeof DemoProvider>

/** seeds/demo/providers.json */
const DemoProviderFile = z.strictObject({
  title: z.string(),
  about: z.string(),
  providers: z.array(DemoProvider),
})

export async function loadDemoProviders(seedsDir: string): Promise<DemoProvider[]> {
  const text = await readFile(join(seedsDir, 'demo', 'providers.json'), 'utf8')
  return DemoProviderFile.parse(JSON.parse(text)).providers
}

/** The same key is the same card in every practice store: demo patients and tests name providers by it. */
export function demoProviderId(key: string): ProviderId {
  const hex = createHash('sha256').update(`demo-provider:${key}`).digest('hex')
  const variant = `8${hex.slice(17, 20)}`
  return ProviderId.parse(
    [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant, hex.slice(20, 32)].join('-'),
  )
}

/** The card of a fictional provider; it stands at its district's representative point, where that is known. */
export function demoCard(provider: DemoProvider, areas: AreaData, today: LocalDate): ProviderCard {
  const { key, municipalityCode, districtCode, confirmedDaysAgo, ...content } = provider
  const area = areaPath(areas, districtCode)
  const district = areas.districts.find(({ code }) => code === districtCode)
  if (area?.municipalityCode !== municipalityCode) throw new Error(`demo provider ${key}: no such district`)
  return {
    ...content,
    id: demoProviderId(key),
    officialId: null,
    area,
    uncertainScenes: [],
    postalCode: '',
    latitude: district?.latitude ?? null,
    longitude: district?.longitude ?? null,
    url: '',
    source: { document: '練習用（架空）', asOf: today },
    confirmedOn: confirmedDaysAgo === null ? null : addDays(today, -confirmedDaysAgo),
    isFictional: true,
    version: 1,
  }
}
