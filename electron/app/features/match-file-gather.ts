import { findProvider } from '../../../db/repositories/directory.ts'
import { fromProvider, type MatchProvider } from '../../../shared/domain/candidate.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { type MatchRegion, placeLine } from '../../../shared/domain/match-context.ts'
import { isSuitable } from '../../../shared/domain/match-gaps.ts'
import { toMatchPatient } from '../../../shared/domain/match-patient.ts'
import { matchRole } from '../../../shared/domain/matching.ts'
import { deriveNeeds, type NeededRole } from '../../../shared/domain/needs.ts'
import type { ReadPatient } from '../../../shared/domain/read-patient-file.ts'
import type { Ctx } from '../context.ts'
import type { FilePlace } from './match-file-place.ts'
import { listMatchProviders } from './match-providers.ts'
import { withPublished } from './match-published.ts'
import { matchRegion, type Widen } from './match-region.ts'

const WIDENINGS: readonly Widen[] = [0, 1, 2]

/** What matching knows of the place of a patient's file. */
export function regionOfFile(ctx: Ctx, patient: ReadPatient, { home }: FilePlace): MatchRegion {
  const region = matchRegion(ctx.services.reference.areas, home, [])
  return { ...region, areaText: patient.area ?? region.areaText }
}

/** Candidates of the file, and of the directory: per role from the own municipality, wider where nobody there fits. */
export async function candidatesFor(
  ctx: Ctx,
  patient: ReadPatient,
  place: FilePlace,
  lines: readonly MatchProvider[],
): Promise<MatchProvider[]> {
  const { masters } = ctx
  const today = ctx.clock.today()
  const compiled = compileMasters(masters)
  const needs = deriveNeeds(patient, masters, today)
  const wanted = needs.roles.filter((need) => need.class !== 'excluded')
  const region = regionOfFile(ctx, patient, place)
  const asPatient = toMatchPatient(patient, needs, masters, region)
  const line = placeLine(region)
  const fits = (need: NeededRole, found: readonly MatchProvider[]) =>
    matchRole(need, asPatient, found, masters, 20).some(isSuitable)
  const found = new Map(lines.map((line) => [line.id, line]))
  for (const need of [...wanted, ...referralDesk(wanted)]) {
    for (const widen of WIDENINGS) {
      const near = await listMatchProviders(ctx, compiled, need.role, place.areaFor(widen), line)
      const ready = await withPublished(ctx, need, asPatient, near)
      for (const one of ready) if (!found.has(one.id) || one.notified !== undefined) found.set(one.id, one)
      if (fits(need, [...ready, ...lines])) break
    }
  }
  for (const { providerId } of patient.existing.filter(({ providerId }) => !found.has(providerId))) {
    const provider = await findProvider(ctx.db, providerId)
    if (provider !== undefined)
      found.set(providerId, { ...fromProvider(provider, compiled, today), id: providerId })
  }
  return [...found.values()]
}

/** 紹介窓口 joins by itself where no home doctor fits; its candidates must be at hand then. */
function referralDesk(wanted: readonly NeededRole[]): NeededRole[] {
  const doctor = wanted.find(({ role }) => role === 'homeDoctor')
  if (doctor === undefined || wanted.some(({ role }) => role === 'referralDesk')) return []
  return [{ ...doctor, role: 'referralDesk' }]
}
