import { findProvider } from '../../../db/repositories/directory.ts'
import { listInquiries } from '../../../db/repositories/inquiry.ts'
import type { PaperRecipientChoice } from '../../../shared/contract/paper.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import type { PaperRecipient } from '../documents/paper-facts.ts'
import { findCandidates } from './match-candidates.ts'
import { decidedRoles, type MatchCase } from './match-case.ts'

export type Recipient = {
  /** Stays the same when an official entry gets a card of ours. */
  readonly key: string
  readonly providerId: Provider['id']
  readonly provider: Provider | null
  readonly paper: PaperRecipient
  readonly askedRole: Role | null
}

/** So many candidates of a role that nobody fills are offered as recipients. */
const CANDIDATES_OFFERED = 3
/** Trait of the master provider-kinds: 医療機関 in the sense of 診療情報提供書 (医療法の病院・診療所). */
const MEDICAL = 'medicalInstitution'

/** Whom the paper goes to, as team or directory know them; `not-found` where neither does. */
export async function readRecipient(
  ctx: Ctx,
  { team, admission }: MatchCase,
  providerId: string,
  role: Role | undefined,
): Promise<Recipient> {
  const provider = (await findProvider(ctx.db, providerId)) ?? null
  const id = provider?.id ?? providerId
  const members = team.filter((member) => member.providerId === id)
  const member = members.find((each) => each.role === role) ?? members[0]
  const known = provider?.id ?? member?.providerId
  if (known === undefined) throw new AppError('not-found')
  const inquiry = (await listInquiries(ctx.db, admission.id)).findLast((each) => each.providerId === id)
  const askedRole = role ?? member?.role ?? inquiry?.role ?? provider?.roles[0] ?? null
  return {
    key: provider?.officialId ?? known,
    providerId: known,
    provider,
    paper: {
      name: provider?.name ?? member?.providerName ?? '',
      department: '',
      person: member?.person || inquiry?.contactPerson || provider?.contact || '',
      phone: member?.phoneDay || provider?.phone || '',
      fax: member?.fax || provider?.fax || '',
      isInTeam: member !== undefined,
      isMedical: isMedical(ctx, provider?.kind ?? '', askedRole),
    },
    askedRole,
  }
}

/** By the kind of the provider; where that is unknown, by what kind of provider usually takes the role. */
function isMedical({ masters }: Ctx, kind: string, role: Role | null): boolean {
  const known = compileMasters(masters).providerKinds.find(kind)
  if (known !== null && known.roles.length > 0) return known.traits.includes(MEDICAL)
  return masters.providerKinds.entries.some(
    ({ roles, traits }) => role !== null && roles.includes(role) && traits.includes(MEDICAL),
  )
}

/** Whom a paper can go to: the team first, then whoever was asked, then the first candidates of open roles. */
export async function listRecipients(ctx: Ctx, found: MatchCase): Promise<PaperRecipientChoice[]> {
  const compiled = compileMasters(ctx.masters)
  const choices = [...inTeam(found), ...(await asked(ctx, found)), ...(await candidates(ctx, found))]
  return onlyOnce(choices).map((choice) => ({
    ...choice,
    roleWord: compiled.roles.get(choice.role)?.shortWord ?? choice.role,
  }))
}

type Choice = Omit<PaperRecipientChoice, 'roleWord'>

function inTeam({ team }: MatchCase): Choice[] {
  return team.map(({ providerId, providerName, role, fax }) => ({
    providerId,
    name: providerName,
    group: 'team',
    role,
    fax,
  }))
}

async function asked(ctx: Ctx, { admission }: MatchCase): Promise<Choice[]> {
  const inquiries = (await listInquiries(ctx.db, admission.id)).filter(
    ({ state }) => state !== 'declined' && state !== 'withdrawn',
  )
  return await Promise.all(
    inquiries.map(async ({ providerId, providerName, role }) => ({
      providerId,
      name: providerName,
      group: 'asked' as const,
      role,
      fax: (await findProvider(ctx.db, providerId))?.fax ?? '',
    })),
  )
}

async function candidates(ctx: Ctx, found: MatchCase): Promise<Choice[]> {
  const filled = new Set(found.team.map(({ role }) => role))
  const open = decidedRoles(found, compileMasters(ctx.masters)).filter(
    (need) => need.class === 'required' && need.group === null && !filled.has(need.role),
  )
  const choices: Choice[] = []
  for (const { role } of open) {
    const first = await findCandidates(ctx, found, { role, widen: 0, limit: CANDIDATES_OFFERED })
    choices.push(
      ...first.candidates.map(({ providerId, name, fax }) => ({
        providerId,
        name,
        group: 'candidate' as const,
        role,
        fax,
      })),
    )
  }
  return choices
}

/** A provider in two roles is one recipient, under the first. */
function onlyOnce(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string>()
  return choices.filter(({ providerId }) => !seen.has(providerId) && seen.add(providerId))
}
