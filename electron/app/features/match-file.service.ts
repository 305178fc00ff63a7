import type { matchFileCalls } from '../../../shared/contract/match-file.ts'
import type { FileProblem } from '../../../shared/domain/patient-file.ts'
import { groupByRole, matchNeeds, type MatchReport, reportOf } from '../../../shared/domain/match-patient.ts'
import { readPatientFile } from '../../../shared/domain/read-patient-file.ts'
import { readProvidersFile } from '../../../shared/domain/read-providers-file.ts'
import { proposeForPatient } from '../../../shared/domain/team-patient.ts'
import type { TeamProposal } from '../../../shared/domain/team-proposal.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Handlers } from '../context.ts'
import { candidatesFor, regionOfFile } from './match-file-gather.ts'
import { placeOfFile } from './match-file-place.ts'

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
    const region = regionOfFile(ctx, read.patient, place)
    const candidates = await candidatesFor(ctx, read.patient, place, lines.providers)
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
