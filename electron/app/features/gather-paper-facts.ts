import { findAccount } from '../../../db/repositories/account.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { findHospital } from '../../../db/repositories/hospital.ts'
import { listNamingConsents } from '../../../db/repositories/naming-consent.ts'
import { listHiddenCards } from '../../../db/repositories/provider-card.ts'
import type { PaperRef } from '../../../shared/contract/paper.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { NamingConsent } from '../../../shared/domain/naming-consent.ts'
import { type NamedProvider, untoldOf } from '../../../shared/domain/paper-checks.ts'
import type { PaperKind } from '../../../shared/domain/paper-kind.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { AppError } from '../../../shared/errors.ts'
import { type ConferenceMasters, loadConferenceMasters } from '../conference-masters.ts'
import type { Ctx } from '../context.ts'
import type { PaperFacts } from '../documents/paper-facts.ts'
import { loadPaperMasters, type PaperMasters } from '../paper-masters.ts'
import { awayPartners } from './away-partners.ts'
import { partsForFamily } from './family-partners.ts'
import {
  type Consents,
  consentsOfPaper,
  namedForChecks,
  type Parts,
  partsForPartner,
} from './hidden-partners.ts'
import { decidedRoles, type MatchCase, readCase } from './match-case.ts'
import { homeOf } from './match-region.ts'
import { type ConferencePart, readConferencePart } from './paper-conference.ts'
import { candidatesForFamily } from './paper-family.ts'
import { readRecipient, type Recipient } from './paper-recipient.ts'
import { districtName } from './patient-view.ts'

/** Files that papers are made with: read before a transaction. */
export type PaperMaterial = PaperMasters & { readonly conferences: ConferenceMasters }

export async function paperMaterial({ masterSource }: Ctx): Promise<PaperMaterial> {
  const [masters, conferences] = await Promise.all([
    loadPaperMasters(masterSource),
    loadConferenceMasters(masterSource),
  ])
  return { ...masters, conferences }
}

export type Gathered = {
  readonly facts: PaperFacts
  readonly recipient: Recipient | null
  readonly conference: ConferencePart['conference']
  /** Everybody whom the paper may name: what is not public is looked for in it. */
  readonly named: readonly NamedProvider[]
  readonly consents: readonly NamingConsent[]
  /** Prefectures and municipalities: a place that is also a family name tells nothing of the patient. */
  readonly placeNames: readonly string[]
}

/** What belongs to no patient: hospital, issuer, words. */
export async function commonFacts(
  ctx: Ctx,
  material: Pick<PaperMaterial, 'tellingWords'>,
): Promise<PaperFacts> {
  const hospital = await findHospital(ctx.db)
  if (hospital === undefined) throw new AppError('not-set-up')
  const { version: _version, ...details } = hospital
  const roles = ctx.masters.roles.entries
  return {
    today: ctx.clock.today(),
    isPractice: ctx.store.isPractice,
    hospital: details,
    issuerName: ctx.user.displayName,
    responsibleName: '',
    patient: null,
    admission: null,
    placeName: '',
    untold: { diagnosis: true, prognosis: true },
    tellingWords: material.tellingWords,
    roleWords: Object.fromEntries(roles.map(({ code, shortWord }) => [code, shortWord])),
    team: [],
    standIns: [],
    backupHospitals: [],
    withheld: [],
    needs: [],
    candidates: [],
    conference: null,
    agenda: [],
    recipient: null,
    askedRole: null,
    patientRows: [],
  }
}

/** Gathers once all that the paper may be made from; `not-found` where stay, partner or conference are unknown. */
export async function gatherPaperFacts(
  ctx: Ctx,
  material: PaperMaterial,
  kind: PaperKind,
  ref: PaperRef,
): Promise<Gathered> {
  const found = await readCase(ctx, ref.admissionId)
  const recipient =
    kind.takesRecipient && ref.providerId !== undefined
      ? await readRecipient(ctx, found, ref.providerId, ref.role)
      : null
  const { conference, printed, agenda } = await readConferencePart(ctx, material.conferences, kind, ref)
  const candidates = kind.code === 'family-candidates' ? await candidatesForFamily(ctx, found) : []
  const providers = await namedProviders(ctx, found, recipient, candidates)
  const consents = await listNamingConsents(ctx.db, found.admission.id)
  const stay = await factsOfStay(ctx, material, found)
  const of = { found, providers, recipient, consents: consentsOfPaper(kind, consents) }
  const facts: PaperFacts = {
    ...stay,
    candidates,
    ...(await partsForReader(ctx, kind, { team: stay.team, conference: printed }, of)),
    agenda,
    recipient: recipient?.paper ?? null,
    askedRole: recipient?.askedRole ?? ref.role ?? null,
  }
  const { prefectures, municipalities } = ctx.services.reference.areas
  return {
    facts,
    recipient,
    conference,
    named: namedForChecks(providers, found.team, of.consents),
    consents,
    placeNames: [...prefectures, ...municipalities].map(({ name }) => name),
  }
}

type Readers = {
  readonly found: MatchCase
  readonly providers: readonly Provider[]
  readonly recipient: Recipient | null
  readonly consents: Consents
}

/** What of team and conference the reader of such a paper may learn. */
async function partsForReader(
  ctx: Ctx,
  kind: PaperKind,
  parts: Parts,
  { found, providers, recipient, consents }: Readers,
): Promise<Partial<PaperFacts>> {
  if (kind.audience === '連携先') return partsForPartner(parts, providers, recipient, consents)
  if (kind.code !== 'emergency-card') return parts
  return partsForFamily(parts, {
    team: parts.team,
    away: await awayPartners(ctx, found),
    providers,
    consents,
    roleWord: roleWordsOf(ctx),
  })
}

/** Short words of the roles: 在宅医, 訪問看護. */
export function roleWordsOf({ masters }: Ctx): (role: Role) => string {
  const { roles } = compileMasters(masters)
  return (role) => roles.get(role)?.shortWord ?? role
}

async function factsOfStay(ctx: Ctx, material: PaperMaterial, found: MatchCase): Promise<PaperFacts> {
  const compiled = compileMasters(ctx.masters)
  const responsible = await findAccount(ctx.db, found.patient.responsibleUserId)
  const disclosure = compiled.disclosures.find(found.admission.situation.disclosure)
  return {
    ...(await commonFacts(ctx, material)),
    responsibleName: responsible?.displayName ?? '',
    patient: found.patient,
    admission: found.admission,
    placeName: placeOf(ctx, found),
    untold: untoldOf(disclosure?.traits ?? ['unknown']),
    team: inCallingOrder(ctx, found),
    needs: decidedRoles(found, compiled).map((need) => ({
      role: need.role,
      class: need.class,
      reason: need.reasons[0] ?? '',
    })),
  }
}

/** 防府市 富海; the municipality alone where the district is unknown: never more than that. */
function placeOf({ services: { reference } }: Ctx, { patient }: MatchCase): string {
  const district = districtName(reference.areas, patient.districtCode)
  if (district !== '') return district
  const { municipalityCode } = homeOf(reference.areas, patient)
  return reference.areas.municipalities.find(({ code }) => code === municipalityCode)?.name ?? ''
}

/** The team as it is called: by the order of the roles. */
export function inCallingOrder({ masters }: Ctx, { team }: MatchCase): MatchCase['team'] {
  const { roles } = compileMasters(masters)
  return team.toSorted((a, b) => (roles.get(a.role)?.order ?? 0) - (roles.get(b.role)?.order ?? 0))
}

async function namedProviders(
  ctx: Ctx,
  { team }: MatchCase,
  recipient: Recipient | null,
  candidates: PaperFacts['candidates'],
): Promise<Provider[]> {
  const members = await Promise.all(team.map(({ providerId }) => findProvider(ctx.db, providerId)))
  const known = [...members, recipient?.provider, ...candidates.map(({ provider }) => provider)].filter(
    (provider) => provider !== undefined && provider !== null,
  )
  // Also whoever is in no team: their names may be typed by hand.
  return [...known, ...(await listHiddenCards(ctx.db))]
}
