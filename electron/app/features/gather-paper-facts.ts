import { findAccount } from '../../../db/repositories/account.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { findHospital } from '../../../db/repositories/hospital.ts'
import { listHiddenCards } from '../../../db/repositories/provider-card.ts'
import type { PaperRef } from '../../../shared/contract/paper.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { untoldOf } from '../../../shared/domain/paper-checks.ts'
import type { PaperKind } from '../../../shared/domain/paper-kind.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { AppError } from '../../../shared/errors.ts'
import { type ConferenceMasters, loadConferenceMasters } from '../conference-masters.ts'
import type { Ctx } from '../context.ts'
import type { PaperFacts } from '../documents/paper-facts.ts'
import { loadPaperMasters, type PaperMasters } from '../paper-masters.ts'
import { awayPartners } from './away-partners.ts'
import { partsForPartner } from './hidden-partners.ts'
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
  readonly providers: readonly Provider[]
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
  const away = kind.code === 'emergency-card' ? await awayPartners(ctx, found) : {}
  const { conference, printed, agenda } = await readConferencePart(ctx, material.conferences, kind, ref)
  const candidates = kind.code === 'family-candidates' ? await candidatesForFamily(ctx, found) : []
  const providers = await namedProviders(ctx, found, recipient, candidates)
  const stay = await factsOfStay(ctx, material, found)
  const facts: PaperFacts = {
    ...stay,
    ...away,
    candidates,
    ...partsForPartner(kind, { team: stay.team, conference: printed }, providers, recipient),
    agenda,
    recipient: recipient?.paper ?? null,
    askedRole: recipient?.askedRole ?? ref.role ?? null,
  }
  const { prefectures, municipalities } = ctx.services.reference.areas
  return {
    facts,
    recipient,
    conference,
    providers,
    placeNames: [...prefectures, ...municipalities].map(({ name }) => name),
  }
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

function inCallingOrder({ masters }: Ctx, { team }: MatchCase): MatchCase['team'] {
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
