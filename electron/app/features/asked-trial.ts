import type { OrderTrial } from '../../../shared/contract/master-trial-views.ts'
import type { RawEntry } from '../../../shared/domain/master-edit.ts'
import { MASTER_FILES, type Masters } from '../../../shared/domain/master-files.ts'
import { InsuranceRule, TargetRule, VisitTimeRule } from '../../../shared/domain/masters.ts'
import type { MatchPatient } from '../../../shared/domain/match-context.ts'
import type { NeededRole } from '../../../shared/domain/needs.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import { type OrderSubject, tryOn } from './order-trial.ts'

type RuleMaster = 'targetRules' | 'insuranceRules' | 'visitTimes'

type Kind = {
  readonly schema: typeof TargetRule | typeof InsuranceRule | typeof VisitTimeRule
  /** The condition of candidate-conditions that asks what the rules say. */
  readonly condition: string
  /** Codes of the rules that are asked for a patient and a role. */
  readonly asked: (patient: MatchPatient, need: NeededRole) => readonly string[]
}

const codesOf = (rules: readonly { readonly code: string }[] | undefined) =>
  (rules ?? []).map(({ code }) => code)

/** Masters that tell what is asked of providers for whom. */
const KINDS: Readonly<Record<RuleMaster, Kind>> = {
  targetRules: { schema: TargetRule, condition: 'target', asked: ({ targets }) => codesOf(targets) },
  insuranceRules: {
    schema: InsuranceRule,
    condition: 'designation',
    asked: ({ insurances }, need) =>
      codesOf(insurances?.filter(({ insurance }) => insurance === null || insurance === need.insurance)),
  },
  visitTimes: {
    schema: VisitTimeRule,
    condition: 'visitTime',
    asked: ({ visitTimes }) => codesOf(visitTimes),
  },
}

const MASTERS: readonly RuleMaster[] = ['targetRules', 'insuranceRules', 'visitTimes']

type Asked = {
  readonly file: string
  readonly key: string | null
  readonly entry: RawEntry | null
  readonly patient: string | null
  readonly area: string
  readonly role: Role | null
}

/** For which test patients a rule would be asked, and who would be phoned in which order then. Nothing is saved. */
export async function tryAsked(ctx: Ctx, asked: Asked): Promise<OrderTrial> {
  const name = MASTERS.find((one) => MASTER_FILES[one].file === asked.file)
  if (name === undefined) throw new AppError('not-found')
  return await tryOn(ctx, asked, subjectOf(ctx.masters, name, asked))
}

function subjectOf(masters: Masters, name: RuleMaster, { key, entry }: Asked): OrderSubject | null {
  const { schema, condition, asked } = KINDS[name]
  const parsed = entry === null ? null : schema.safeParse(entry)
  if (parsed !== null && !parsed.success) return null
  const code = parsed?.data.code ?? key ?? ''
  if (code === '') return null
  const roles = masters.candidateConditions.entries.find((one) => one.code === condition)?.roles ?? []
  return {
    after: withRuleEntry(masters, name, key, parsed?.data ?? null),
    code: `${condition}.${code.slice(code.indexOf(':') + 1)}`,
    roles,
    isAskedFor: (patient, need) => asked(patient, need).includes(code),
  }
}

/** The masters with a rule put in the place of another, added (no such key) or taken out (null). */
function withRuleEntry(
  masters: Masters,
  name: RuleMaster,
  key: string | null,
  entry: { readonly code: string } | null,
): Masters {
  const before: readonly { readonly code: string }[] = masters[name].entries
  const at = before.findIndex(({ code }) => code === key)
  const put = entry === null ? [] : [entry]
  const entries = at < 0 ? [...before, ...put] : before.toSpliced(at, 1, ...put)
  return { ...masters, [name]: MASTER_FILES[name].schema.parse({ ...masters[name], entries }) }
}
