import type { TeamTrial } from '../../../shared/contract/master-trial-views.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import { TeamWeight } from '../../../shared/domain/masters.ts'
import { groupByRole, matchNeeds } from '../../../shared/domain/match-patient.ts'
import { movesOf } from '../../../shared/domain/order-moves.ts'
import { isToAsk } from '../../../shared/domain/team-lacks.ts'
import { proposeForPatient } from '../../../shared/domain/team-patient.ts'
import type { TeamProposal } from '../../../shared/domain/team-proposal.ts'
import type { Ctx } from '../context.ts'
import { candidatesFor, regionOfFile } from './match-file-gather.ts'
import { placeOfFile } from './match-file-place.ts'
import { NOT_YET, type TestPatient, testPatientsIn, trialArea, withEntry } from './weight-trial.ts'

type Asked = {
  readonly entry: Record<string, unknown>
  readonly patient: string | null
  readonly area: string
}

/** Which teams would be proposed if a weight were changed, beside those of today. Nothing is saved. */
export async function tryTeams(ctx: Ctx, asked: Asked): Promise<TeamTrial> {
  const { areaName, ...where } = await trialArea(ctx, asked.area)
  const people = await testPatientsIn(ctx, areaName)
  const person = people.find(({ code }) => code === asked.patient) ?? people[0]
  const patients = people.map(({ code, who }) => ({ code, who }))
  const known = { ...where, patients, patient: person?.code ?? '' }
  const parsed = TeamWeight.safeParse(asked.entry)
  if (!parsed.success) return { ...known, problem: NOT_YET, proposals: [] }
  if (person === undefined) return { ...known, problem: '', proposals: [] }
  const after = withEntry(ctx.masters, 'teamWeights', parsed.data)
  return { ...known, problem: '', proposals: await proposalsOf(ctx, person, after) }
}

async function proposalsOf(
  ctx: Ctx,
  { patient }: TestPatient,
  after: Masters,
): Promise<TeamTrial['proposals']> {
  const place = placeOfFile(ctx.services.reference.areas, patient)
  const region = regionOfFile(ctx, patient, place)
  const alone = { ...patient, existing: [] }
  const candidates = await candidatesFor(ctx, alone, place, [])
  // Weights of teams do not change who is matched: once for both.
  const matched = matchNeeds(alone, groupByRole(candidates), ctx.masters, region, ctx.clock.today())
  const propose = (masters: Masters) => proposeForPatient(matched, candidates, masters, region)
  return compared(ctx, propose(ctx.masters), propose(after))
}

/** A team is the same where everybody in it is. */
const keyOf = ({ places }: TeamProposal) =>
  places
    .map(({ need, members }) => `${need.role}:${members.map(({ providerId }) => providerId).join('+')}`)
    .join(' ')

function compared(
  ctx: Ctx,
  before: readonly TeamProposal[],
  after: readonly TeamProposal[],
): TeamTrial['proposals'] {
  const byKey = new Map([...before, ...after].map((team) => [keyOf(team), team]))
  const { roles } = compileMasters(ctx.masters)
  const [first] = before
  const formerNames = new Map(first?.places.map(({ need, members }) => [need.role, namesOf(members).join()]))
  return movesOf(before.map(keyOf), after.map(keyOf), after.length).flatMap((move) => {
    const team = byKey.get(move.id)
    if (team === undefined) return []
    return [
      {
        before: move.before,
        after: move.after,
        organisations: team.organisations,
        lacks: team.lacks.filter((lack) => !isToAsk(lack)).length,
        toAsk: team.lacks.filter(isToAsk).length,
        places: team.places.map(({ need: { role }, members }) => ({
          role,
          word: roles.get(role)?.shortWord ?? role,
          names: namesOf(members),
          isOther: formerNames.get(role) !== namesOf(members).join(),
        })),
      },
    ]
  })
}

const namesOf = (members: readonly { readonly name: string }[]) => members.map(({ name }) => name)
