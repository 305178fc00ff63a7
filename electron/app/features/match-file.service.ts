import { findProvider } from '../../../db/repositories/directory.ts'
import type { matchFileCalls } from '../../../shared/contract/match-file.ts'
import { fromProvider, type MatchProvider } from '../../../shared/domain/candidate.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { FileProblem } from '../../../shared/domain/patient-file.ts'
import { placeLine } from '../../../shared/domain/match-context.ts'
import { isSuitable } from '../../../shared/domain/match-gaps.ts'
import {
  groupByRole,
  matchNeeds,
  type MatchReport,
  reportOf,
  toMatchPatient,
} from '../../../shared/domain/match-patient.ts'
import { matchRole } from '../../../shared/domain/matching.ts'
import { deriveNeeds, type NeededRole } from '../../../shared/domain/needs.ts'
import { type ReadPatient, readPatientFile } from '../../../shared/domain/read-patient-file.ts'
import { readProvidersFile } from '../../../shared/domain/read-providers-file.ts'
import { proposeForPatient } from '../../../shared/domain/team-patient.ts'
import type { TeamProposal } from '../../../shared/domain/team-proposal.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx, Handlers } from '../context.ts'
import { type FilePlace, placeOfFile } from './match-file-place.ts'
import { listMatchProviders } from './match-providers.ts'
import { matchRegion, type Widen } from './match-region.ts'

const WIDENINGS: readonly Widen[] = [0, 1, 2]

function refuse(problems: readonly FileProblem[], file: string): never {
  throw new AppError('invalid-input', {
    fields: Object.fromEntries(
      problems.map(({ field, message }) => [`${file}${field === '' ? '' : `.${field}`}`, message]),
    ),
  })
}

export const matchFileHandlers: Handlers<typeof matchFileCalls> = {
  async 'matchFile.run'(ctx, files) {
    const { masters } = ctx
    const { reference } = ctx.services
    const read = readPatientFile(files.patient, masters)
    if (!read.ok) return refuse(read.problems, 'patient')
    const lines = readProvidersFile(files.providers ?? [], masters)
    if (!lines.ok) return refuse(lines.problems, 'providers')
    const place = placeOfFile(reference.areas, read.patient)
    const region = regionOf(ctx, read.patient, place)
    const candidates = await gather(ctx, read.patient, place, lines.providers)
    const today = ctx.clock.today()
    const matched = matchNeeds(read.patient, groupByRole(candidates), masters, region, today)
    const report = plain(reportOf(matched))
    if (!files.withTeams) return report
    return { ...report, teams: proposeForPatient(matched, candidates, masters, region).map(teamOf) }
  },
}

/** A proposal in the shape of `match --team --json`. */
function teamOf({ organisations, places, lacks, differs }: TeamProposal) {
  return {
    organisations,
    places: places.map(({ need, members }) => ({
      role: need.role,
      members: members.map(({ providerId, name, existing, night, holiday }) => ({
        providerId,
        name,
        existing,
        night,
        holiday,
      })),
    })),
    lacks: lacks.map((lack) => ({ ...lack })),
    differs: [...differs],
  }
}

/** The report without `readonly`, as the contract's schema writes it. */
function plain(report: MatchReport) {
  return {
    roles: report.roles.map((role) => ({
      ...role,
      reasons: [...role.reasons],
      candidates: role.candidates.map((candidate) => ({
        ...candidate,
        conditions: [...candidate.conditions],
      })),
    })),
    gaps: [...report.gaps],
    tasks: [...report.tasks],
  }
}

function regionOf(ctx: Ctx, patient: ReadPatient, { home }: FilePlace) {
  const region = matchRegion(ctx.services.reference.areas, home, [])
  return { ...region, areaText: patient.area ?? region.areaText }
}

/** Candidates of the file, and of the directory: per role from the own municipality, wider where nobody there fits. */
async function gather(
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
  const region = regionOf(ctx, patient, place)
  const asPatient = toMatchPatient(patient, needs, masters, region)
  const line = placeLine(region)
  const fits = (need: NeededRole, found: readonly MatchProvider[]) =>
    matchRole(need, asPatient, found, masters, 20).some(isSuitable)
  const found = new Map(lines.map((line) => [line.id, line]))
  for (const need of [...wanted, ...referralDesk(wanted)]) {
    for (const widen of WIDENINGS) {
      const ready = await listMatchProviders(ctx, compiled, need.role, place.areaFor(widen), line)
      for (const one of ready) if (!found.has(one.id)) found.set(one.id, one)
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
