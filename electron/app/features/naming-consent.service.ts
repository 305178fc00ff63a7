import { findAccount } from '../../../db/repositories/account.ts'
import { findAdmission } from '../../../db/repositories/admission.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import {
  endNamingConsent,
  findNamingConsent,
  listNamingConsents,
  type RecordedConsent,
  restoreNamingConsent,
  saveNamingConsent,
} from '../../../db/repositories/naming-consent.ts'
import type { HiddenPartnerView, namingConsentCalls } from '../../../shared/contract/naming-consent.ts'
import { NamingConsentId, ProviderId } from '../../../shared/domain/ids.ts'
import type { NamingConsent } from '../../../shared/domain/naming-consent.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { awayPartners } from './away-partners.ts'
import { type HiddenPartner, hiddenPartners } from './family-partners.ts'
import { inCallingOrder, roleWordsOf } from './gather-paper-facts.ts'
import { type MatchCase, readCase } from './match-case.ts'

export const namingConsentHandlers: Handlers<typeof namingConsentCalls> = {
  async 'namingConsent.list'(ctx, { admissionId }) {
    const found = await readCase(ctx, admissionId)
    const consents = await listNamingConsents(ctx.db, admissionId)
    const hidden = await hiddenOfStay(ctx, found)
    return await Promise.all(hidden.map((each) => toView(ctx, each, consents)))
  },

  async 'namingConsent.save'(ctx, { admissionId, providerId, replaces, consent }) {
    if ((await findAdmission(ctx.db, admissionId)) === undefined) throw new AppError('not-found')
    const provider = await findProvider(ctx.db, providerId)
    if (provider === undefined) throw new AppError('not-found')
    if (consent.agreedOn > ctx.clock.today())
      throw new AppError('invalid-input', {
        fields: { 'consent.agreedOn': '今日より後の日は入力できません。' },
      })
    const recorded: NamingConsent = {
      ...consent,
      id: NamingConsentId.parse(ctx.newId()),
      admissionId,
      providerId: provider.id,
      providerName: provider.name,
      recordedAt: ctx.clock.now(),
      recordedBy: ctx.user.id,
    }
    await saveNamingConsent(ctx.db, recorded, replaces)
    return recorded
  },

  async 'namingConsent.withdraw'(ctx, { consentId, reason }) {
    const { consent } = await read(ctx, consentId)
    await endNamingConsent(ctx.db, consentId, reason, stamp(ctx))
    return consent
  },

  async 'namingConsent.restore'(ctx, { consentId }) {
    const { consent, ended } = await read(ctx, consentId)
    if (ended === null) throw new AppError('conflict')
    await restoreNamingConsent(ctx.db, consent, stamp(ctx))
    return consent
  },
}

async function read(ctx: Ctx, consentId: string): Promise<RecordedConsent> {
  const found = await findNamingConsent(ctx.db, consentId)
  if (found === undefined) throw new AppError('not-found')
  return found
}

async function hiddenOfStay(ctx: Ctx, found: MatchCase): Promise<HiddenPartner[]> {
  const away = await awayPartners(ctx, found)
  const ids = [...found.team, ...away.standIns, ...away.backupHospitals].map(({ providerId }) => providerId)
  const known = await Promise.all([...new Set(ids)].map((id) => findProvider(ctx.db, id)))
  return hiddenPartners({
    team: inCallingOrder(ctx, found),
    away,
    providers: known.filter((provider) => provider !== undefined),
    roleWord: roleWordsOf(ctx),
  })
}

async function toView(
  ctx: Ctx,
  { providerId, does, ...partner }: HiddenPartner,
  consents: readonly NamingConsent[],
): Promise<HiddenPartnerView> {
  const consent = consents.find((each) => each.providerId === providerId) ?? null
  const account = consent === null ? undefined : await findAccount(ctx.db, consent.recordedBy)
  return {
    providerId: ProviderId.parse(providerId),
    name: partner.name,
    visibility: partner.visibility,
    does: [...does],
    phoneDay: partner.phoneDay,
    phoneNight: partner.phoneNight,
    consent,
    recordedByName: account?.displayName ?? '',
  }
}
