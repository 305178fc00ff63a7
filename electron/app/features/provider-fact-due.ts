import { findFaxCheck } from '../../../db/repositories/fax-check.ts'
import { lastFactCalls } from '../../../db/repositories/fact-call.ts'
import { type DueCard, listDueCards, listPresentTreatments } from '../../../db/repositories/fact-due.ts'
import { listFacts } from '../../../db/repositories/provider-fact.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import type { DueProvider, FactCall } from '../../../shared/contract/provider-fact.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { answerWord } from '../../../shared/domain/fact-master.ts'
import { isVerified } from '../../../shared/domain/fax-number.ts'
import { byDue, dueReason, type DueStand, isDue } from '../../../shared/domain/facts-due.ts'
import { addDays } from '../../../shared/domain/local-date.ts'
import { type CompactFact, groupOf, isOld, type ProviderFact } from '../../../shared/domain/provider-fact.ts'
import type { Ctx } from '../context.ts'
import { rowsToAsk } from './provider-fact-rows.ts'

type Standing = DueStand & { readonly card: DueCard; readonly lastCall: FactCall | null }

/** 今月確認する先: who is to be phoned, in order, with the few things to ask each. */
export async function dueList(
  ctx: Ctx,
  { role, limit = 40 }: CallInput<'providerFact.listDue'>,
): Promise<CallOutput<'providerFact.listDue'>> {
  const { db, masters, clock } = ctx
  const today = clock.today()
  const month = today.slice(0, 7)
  const words = compileMasters(masters).treatments
  const needed = (await listPresentTreatments(db)).flatMap((word) => words.find(word)?.word ?? [])
  const calls = await lastFactCalls(db, `${month}-01`)
  const cards = (await listDueCards(db, addDays(today, -365))).filter(
    ({ provider }) => role === undefined || provider.roles.includes(role),
  )
  const standing = cards.map((card): Standing => {
    const { provider, patients, asked } = card
    const facts = provider.facts.map(asFact)
    const days = facts.flatMap(({ confirmedOn }) => confirmedOn ?? []).toSorted()
    return {
      card,
      patients,
      asked,
      name: provider.name,
      hasPhone: provider.phone !== '',
      open: rowsToAsk(masters, provider.roles, facts, needed, today).length,
      oldestOn: days[0] ?? null,
      lastCall: calls.get(provider.id) ?? null,
    }
  })
  const due = standing.filter((stand) => isDue(stand, today)).toSorted(byDue)
  const rows: DueProvider[] = []
  for (const stand of due.slice(0, limit)) rows.push(await dueRow(ctx, stand, needed))
  const isDone = ({ lastCall }: Standing) =>
    lastCall?.outcome === 'done' && lastCall.calledOn.startsWith(month)
  return {
    rows,
    choices: [...masters.providerFacts.choices],
    total: due.length,
    doneThisMonth: standing.filter(isDone).length,
  }
}

async function dueRow(ctx: Ctx, stand: Standing, needed: readonly string[]): Promise<DueProvider> {
  const { provider, patients, asked } = stand.card
  const facts = await listFacts(ctx.db, provider.id)
  const { municipality, district } = provider.area
  const fax = provider.fax === '' ? undefined : await findFaxCheck(ctx.db, provider.id, provider.fax)
  return {
    providerId: provider.id,
    name: provider.name,
    kana: provider.kana,
    kindWord: compileMasters(ctx.masters).providerKinds.find(provider.kind)?.word ?? '',
    place: `${municipality}${district ?? ''}`,
    phone: provider.phone,
    fax: provider.fax,
    isFaxVerified: fax !== undefined && isVerified(fax.check),
    contactFacts: contactFacts(ctx, facts),
    contact: provider.contact,
    reason: dueReason(stand),
    patients,
    asked,
    oldestOn: stand.oldestOn,
    lastCall: stand.lastCall,
    rows: rowsToAsk(ctx.masters, provider.roles, facts, needed, ctx.clock.today()),
  }
}

/** Group of the master provider-facts; a caution for the phone is written among the free ones. */
const CONTACT = 'contact'
const CAUTION = 'free:caution'

/** Who is asked for, on which number, when, and what to mind. */
function contactFacts(ctx: Ctx, facts: readonly ProviderFact[]): DueProvider['contactFacts'] {
  const master = ctx.masters.providerFacts
  const today = ctx.clock.today()
  return master.entries
    .filter(({ code }) => groupOf(code) === CONTACT || code === CAUTION)
    .flatMap((item) => {
      const fact = facts.find(({ code }) => code === item.code)
      const answer = fact === undefined ? '' : answerWord(master, item, fact.value)
      return fact === undefined || answer === ''
        ? []
        : [{ word: item.word, answer, isOld: isOld(fact, today) }]
    })
}

/** A card's compact copy says enough to count what is open. */
const asFact = (fact: CompactFact): ProviderFact =>
  ({ ...fact, note: '', confirmedBy: '', confirmedHow: '', version: 1 }) as ProviderFact
