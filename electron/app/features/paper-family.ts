import { findProvider } from '../../../db/repositories/directory.ts'
import type { CandidateView } from '../../../shared/contract/match.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { forOutside, isForOutside } from '../../../shared/domain/for-outside.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { Ctx } from '../context.ts'
import type { PaperFacts } from '../documents/paper-facts.ts'
import { findCandidates } from './match-candidates.ts'
import { decidedRoles, type MatchCase } from './match-case.ts'
import { homeOf, type Widen } from './match-region.ts'

/**
 * Not a family's choice: the hospital or the device decides, or the mere heading would tell a disease
 * (専門医療機関, 保健所). Everything behind a care manager is chosen with them.
 */
const NOT_FOR_FAMILIES: ReadonlySet<Role> = new Set([
  'backupHospital',
  'deviceVendor',
  'specialist',
  'publicHealth',
  'referralDesk',
])
/** So many of a role fit on a page and can be compared at home. */
const SHOWN_PER_ROLE = 8
const LOOKED_AT = 60
/** Whether they come to where the patient will live. */
const PLACE_CONDITIONS: ReadonlySet<string> = new Set(['serviceArea', 'distance'])
const WIDENINGS: readonly Widen[] = [0, 1, 2]

/** Candidates to show a family: public ones that could come, of the roles that a family chooses; unordered. */
export async function candidatesForFamily(ctx: Ctx, found: MatchCase): Promise<PaperFacts['candidates']> {
  const compiled = compileMasters(ctx.masters)
  const roles = decidedRoles(found, compiled)
    .filter((need) => need.class !== 'excluded' && need.group === null && !NOT_FOR_FAMILIES.has(need.role))
    .map(({ role }) => role)
  const shown = []
  for (const role of roles) {
    for (const candidate of await ofRole(ctx, found, role)) {
      const provider = await findProvider(ctx.db, candidate.providerId)
      shown.push(
        ...forOutside(provider === undefined ? [] : [provider]).map((each) => ({ role, provider: each })),
      )
    }
  }
  return shown
}

/**
 * A hospital may not lead a patient to one pharmacy: a lone one gets company from further away, else one whose answer
 * on some treatment is no, as long as they come to the patient; the paper says that everything is still to be asked.
 */
async function ofRole(ctx: Ctx, found: MatchCase, role: Role): Promise<CandidateView[]> {
  const enough = role === 'pharmacy' ? 2 : 1
  const municipality = municipalityOf(ctx, found)
  let shown: CandidateView[] = []
  let reachable: CandidateView[] = []
  for (const widen of WIDENINGS) {
    const { candidates, canWiden } = await findCandidates(ctx, found, { role, widen, limit: LOOKED_AT })
    const willing = candidates.filter(mayBeShown)
    const possible = willing.filter(({ conditions }) => conditions.every(isNotImpossible))
    reachable = willing.filter(({ conditions }) =>
      conditions.every((condition) => !PLACE_CONDITIONS.has(condition.code) || isNotImpossible(condition)),
    )
    const near = possible.filter((candidate) => isNear(candidate, municipality))
    shown = (near.length >= enough ? near : possible).slice(0, SHOWN_PER_ROLE)
    if (shown.length >= enough || !canWiden) break
  }
  if (role !== 'pharmacy' || shown.length >= enough) return shown
  const more = reachable.filter((candidate) => !shown.includes(candidate))
  return [...shown, ...more.slice(0, enough - shown.length)]
}

function municipalityOf({ services: { reference } }: Ctx, { patient }: MatchCase): string {
  const { municipalityCode } = homeOf(reference.areas, patient)
  return reference.areas.municipalities.find(({ code }) => code === municipalityCode)?.name ?? ''
}

/** Sits in the same municipality, or has said that they come there; who has said nothing may be far away. */
function isNear({ place, conditions }: CandidateView, municipality: string): boolean {
  const comes = conditions.find(({ code }) => code === 'serviceArea')?.verdict === 'met'
  return comes || place.split(' ')[0] === municipality
}

/** Public, and not one who has said no: refusals are nobody's business. */
function mayBeShown({ visibility, inquiry }: CandidateView): boolean {
  return isForOutside({ visibility }) && inquiry?.state !== 'declined' && inquiry?.state !== 'withdrawn'
}

function isNotImpossible({ verdict, isHard }: CandidateView['conditions'][number]): boolean {
  return verdict !== 'unmet' || !isHard
}
