import type { OrderTrial } from '../../../shared/contract/master-trial-views.ts'
import type { MatchProvider } from '../../../shared/domain/candidate.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import { CandidateCondition } from '../../../shared/domain/masters.ts'
import { type MatchPatient, placeLine } from '../../../shared/domain/match-context.ts'
import { toMatchPatient } from '../../../shared/domain/match-patient.ts'
import { type Candidate, matchRole } from '../../../shared/domain/matching.ts'
import { deriveNeeds, type NeededRole, type Needs } from '../../../shared/domain/needs.ts'
import { countMoved, movesOf } from '../../../shared/domain/order-moves.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { Ctx } from '../context.ts'
import { regionOfFile } from './match-file-gather.ts'
import { placeOfFile } from './match-file-place.ts'
import { listMatchProviders } from './match-providers.ts'
import type { Widen } from './match-region.ts'
import { pastAnswers } from './past-answers.ts'
import { NOT_YET, type TestPatient, testPatientsIn, trialArea, withEntry } from './weight-trial.ts'

/** As many candidates are shown; behind them nobody phones. */
const SHOWN = 10
const COMPARED = 100
const WIDENINGS: readonly Widen[] = [0, 1, 2]

type Picked = {
  readonly patient: string | null
  readonly area: string
  readonly role: Role | null
}

/** What is tried: the masters as they would be, and the condition that they change. */
export type OrderSubject = {
  readonly after: Masters
  /** Of the condition as it is shown; it may have several parts (capability.tracheostomy). */
  readonly code: string
  /** Roles that it is put to; none: all. */
  readonly roles: readonly Role[]
  /** Whether it is asked for a patient at all. */
  readonly isAskedFor: (patient: MatchPatient, need: NeededRole) => boolean
}

/** A test patient with what the role needs for them. */
type Case = TestPatient & { readonly need: NeededRole; readonly needs: Needs }

/** Who would be phoned in which order if a condition were changed, beside the order of today. Nothing is saved. */
export async function tryOrder(
  ctx: Ctx,
  asked: Picked & { readonly entry: Record<string, unknown> },
): Promise<OrderTrial> {
  const parsed = CandidateCondition.safeParse(asked.entry)
  if (!parsed.success) return await tryOn(ctx, asked, null)
  const { code, roles } = parsed.data
  const after = withEntry(ctx.masters, 'candidateConditions', parsed.data)
  return await tryOn(ctx, asked, { after, code, roles, isAskedFor: () => true })
}

/** The candidates of the test patients under both states of the masters; null: the entry cannot be read yet. */
export async function tryOn(ctx: Ctx, asked: Picked, subject: OrderSubject | null): Promise<OrderTrial> {
  const { areaName, ...where } = await trialArea(ctx, asked.area)
  const nothing = { ...where, patient: '', patients: [], roles: [], role: null, rows: [], total: 0 }
  if (subject === null) return { ...nothing, problem: NOT_YET }
  const people = await testPatientsIn(ctx, areaName)
  const roles = rolesTried(ctx, people, subject)
  const usual = roles.toSorted((a, b) => b.needed - a.needed)[0]
  const role = (roles.find(({ value }) => value === asked.role) ?? usual)?.value
  if (role === undefined) return { ...nothing, problem: '' }
  const cases = casesOf(ctx, people, role)
  const providers = await providersOf(ctx, role, cases[0])
  const tried = await rankBoth(ctx, cases, providers, { role, subject })
  const most = tried.toSorted((a, b) => b.moved - a.moved || TELLING[a.asked] - TELLING[b.asked])[0]
  const shown = tried.find(({ code }) => code === asked.patient) ?? most
  return {
    ...where,
    problem: '',
    roles: roles.map(({ value, word }) => ({ value, word })),
    role,
    patients: tried.map(({ code, who, moved, asked: whom }) => ({ code, who, moved, asked: whom })),
    patient: shown?.code ?? '',
    rows: shown === undefined ? [] : rowsOf(shown, subject.code),
    total: providers.filter(({ roles: theirs }) => theirs.has(role)).length,
  }
}

/** Roles that the condition is put to, with how many test patients need them, in calling order. */
function rolesTried(ctx: Ctx, people: readonly TestPatient[], { roles }: OrderSubject) {
  const today = ctx.clock.today()
  const needs = people.flatMap(({ patient }) => deriveNeeds(patient, ctx.masters, today).roles)
  const wanted = needs.filter((need) => need.class !== 'excluded')
  const needed = Map.groupBy(wanted, ({ role }) => role)
  return ctx.masters.roles.entries
    .filter(({ code }) => needed.has(code) && (roles.length === 0 || roles.includes(code)))
    .toSorted((a, b) => a.order - b.order)
    .map(({ code, shortWord }) => ({
      value: code,
      word: shortWord,
      needed: needed.get(code)?.length ?? 0,
    }))
}

function casesOf(ctx: Ctx, people: readonly TestPatient[], role: Role): Case[] {
  const today = ctx.clock.today()
  return people.flatMap((person) => {
    const needs = deriveNeeds(person.patient, ctx.masters, today)
    const need = needs.roles.find((one) => one.role === role && one.class !== 'excluded')
    return need === undefined ? [] : [{ ...person, need, needs }]
  })
}

/** Read once for all: they live in the same place. Wider where nearly nobody is there. */
async function providersOf(ctx: Ctx, role: Role, first: Case | undefined): Promise<MatchProvider[]> {
  if (first === undefined) return []
  const compiled = compileMasters(ctx.masters)
  const place = placeOfFile(ctx.services.reference.areas, first.patient)
  const line = placeLine(regionOfFile(ctx, first.patient, place))
  let found: MatchProvider[] = []
  for (const widen of WIDENINGS) {
    found = await listMatchProviders(ctx, compiled, role, place.areaFor(widen), line)
    if (found.length >= SHOWN) break
  }
  return found
}

/** Of whom it is asked only before or only after tells most. */
const TELLING = { before: 0, after: 0, both: 1, never: 2 } as const

type Ranked = {
  readonly code: string
  readonly who: string
  readonly moved: number
  readonly asked: keyof typeof TELLING
  readonly moves: ReturnType<typeof movesOf>
  readonly now: ReadonlyMap<string, Candidate>
  readonly next: ReadonlyMap<string, Candidate>
}

async function rankBoth(
  ctx: Ctx,
  cases: readonly Case[],
  providers: readonly MatchProvider[],
  { role, subject }: { readonly role: Role; readonly subject: OrderSubject },
): Promise<Ranked[]> {
  const past = await pastAnswers(ctx, role, '')
  return cases.map(({ code, who, patient, need, needs }) => {
    const region = regionOfFile(ctx, patient, placeOfFile(ctx.services.reference.areas, patient))
    const under = (masters: Masters) => {
      const known: MatchPatient = {
        // A partner of a test patient is no provider of the directory.
        ...toMatchPatient({ ...patient, existing: [] }, needs, masters, region),
        pastAnswers: past,
      }
      return {
        isAsked: subject.isAskedFor(known, need),
        found: matchRole(need, known, providers, masters, COMPARED),
      }
    }
    const [now, next] = [under(ctx.masters), under(subject.after)]
    const moves = movesOf(idsOf(now.found), idsOf(next.found), SHOWN)
    const asked = askedWord(now.isAsked, next.isAsked)
    return {
      code,
      who,
      moves,
      moved: countMoved(moves),
      asked,
      now: byId(now.found),
      next: byId(next.found),
    }
  })
}

function askedWord(isAskedNow: boolean, isAskedThen: boolean): Ranked['asked'] {
  if (isAskedNow) return isAskedThen ? 'both' : 'before'
  return isAskedThen ? 'after' : 'never'
}

const byId = (candidates: readonly Candidate[]) => new Map(candidates.map((one) => [one.providerId, one]))

const idsOf = (candidates: readonly Candidate[]) => candidates.map(({ providerId }) => providerId)

function rowsOf({ moves, now, next }: Ranked, code: string): OrderTrial['rows'] {
  return moves.flatMap(({ id, before, after }) => {
    const candidate = next.get(id) ?? now.get(id)
    if (candidate === undefined) return []
    const { name, sentence } = candidate
    const condition = said(next.get(id), code)
    return [{ id, name, before, after, sentence, conditionBefore: said(now.get(id), code), condition }]
  })
}

/** What the condition, or the first part of it that is not met, says of a candidate. */
function said(candidate: Candidate | undefined, code: string): OrderTrial['rows'][number]['condition'] {
  const asked = (candidate?.conditions ?? []).filter(
    (one) => one.code === code || one.code.startsWith(`${code}.`),
  )
  const [first] = [...asked.filter(({ verdict }) => verdict !== 'met'), ...asked]
  return first === undefined ? null : { verdict: first.verdict, doubt: first.doubt, text: first.text }
}
