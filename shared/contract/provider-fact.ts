import { z } from 'zod'
import { FactChoice, FactGroup, FactItem } from '../domain/fact-master.ts'
import { ProviderId } from '../domain/ids.ts'
import { Instant, LocalDate } from '../domain/local-date.ts'
import { plainLine, plainText } from '../domain/plain-text.ts'
import { FactCode, FactValue, ProviderFact } from '../domain/provider-fact.ts'
import { Role } from '../domain/role.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'
import { PaperFile } from './paper.ts'

export const FactFreshness = z.enum(['fresh', 'fading', 'old', 'undated'])

/** One thing to know of a provider, and what is known. */
export const FactRow = FactItem.pick({ code: true, word: true, answer: true, unit: true, max: true }).extend({
  isPublic: z.boolean(),
  fact: ProviderFact.nullable(),
  freshness: FactFreshness.nullable(),
})
export type FactRow = z.infer<typeof FactRow>

export const FactGroupView = FactGroup.pick({ code: true, word: true, about: true, openItems: true }).extend({
  rows: z.array(FactRow),
})
export type FactGroupView = z.infer<typeof FactGroupView>

/** A call to a provider about its facts, and how it ended. */
export const FactCall = z.strictObject({
  calledOn: LocalDate,
  outcome: z.enum(['done', 'noAnswer', 'later', 'skipped']),
  againOn: LocalDate.nullable(),
  note: z.string(),
  byName: z.string(),
})
export type FactCall = z.infer<typeof FactCall>

/** Why somebody stands on the list of this month. */
export const DueReason = z.enum(['partner', 'asked', 'old', 'unknown'])

/** A provider to phone this month, with the few things to ask. */
export const DueProvider = z.strictObject({
  providerId: ProviderId,
  name: z.string(),
  kana: z.string(),
  kindWord: z.string(),
  place: z.string(),
  phone: z.string(),
  fax: z.string(),
  /** Two people have made sure of the FAX number. */
  isFaxVerified: z.boolean(),
  contact: z.string(),
  /** How they are best reached, as far as somebody said: person, direct number, hours, way. */
  contactFacts: z.array(z.strictObject({ word: z.string(), answer: z.string(), isOld: z.boolean() })),
  reason: DueReason,
  /** Patients in hospital whose team it is in; times it was asked in the last year. */
  patients: z.number().int(),
  asked: z.number().int(),
  /** The day of its oldest answer; null: nothing is known. */
  oldestOn: LocalDate.nullable(),
  lastCall: FactCall.nullable(),
  rows: z.array(FactRow),
})
export type DueProvider = z.infer<typeof DueProvider>

const Said = {
  confirmedOn: LocalDate,
  confirmedHow: plainLine(60),
}
const Named = z.strictObject({ code: FactCode, version: z.number().int().nonnegative() })
const Saved = z.strictObject({
  /** Our card, which an official entry gets with its first fact. */
  providerId: ProviderId,
  saved: z.array(Named),
})

/** 連携先について知っていること: each with who confirmed it, when, how, until when. */
export const providerFactCalls = {
  /** All that can be known of a provider of its roles, and what is. */
  'providerFact.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ providerId: ProviderId }),
    output: z.strictObject({
      groups: z.array(FactGroupView),
      choices: z.array(FactChoice),
      calls: z.array(FactCall),
    }),
  }),
  /** Writes answers; a value of null makes one 未確認. `conflict` where somebody answered in between. */
  'providerFact.save': command({
    allow: WRITERS,
    input: z.strictObject({
      providerId: ProviderId,
      changes: z
        .array(Named.extend({ value: FactValue, note: plainText(500).optional() }))
        .min(1)
        .max(100),
      ...Said,
    }),
    output: Saved,
  }),
  /** 今日確認した: the answers stand as they are, from this day on. */
  'providerFact.confirm': command({
    allow: WRITERS,
    input: z.strictObject({ providerId: ProviderId, facts: z.array(Named).min(1).max(200), ...Said }),
    output: Saved,
  }),
  /** Takes back the last writing of these facts (a slip of the key); both stay in the history. */
  'providerFact.undo': command({
    allow: WRITERS,
    input: z.strictObject({ providerId: ProviderId, facts: z.array(Named).min(1).max(200) }),
    output: Saved,
  }),
  /** Every state of a fact, the newest first. */
  'providerFact.history': query({
    allow: EVERYBODY,
    input: z.strictObject({ providerId: ProviderId, code: FactCode }),
    output: z.array(
      ProviderFact.omit({ code: true, updatedBy: true }).extend({
        answerWord: z.string(),
        updatedByName: z.string(),
      }),
    ),
  }),
  /** 今月確認する先: partners of present patients first, then who is asked often, then the oldest answers. */
  'providerFact.listDue': query({
    allow: EVERYBODY,
    input: z.strictObject({
      role: Role.optional(),
      limit: z.number().int().min(1).max(200).default(40),
    }),
    output: z.strictObject({
      rows: z.array(DueProvider),
      choices: z.array(FactChoice),
      /** How many stand on the list, and with how many somebody spoke this month. */
      total: z.number().int(),
      doneThisMonth: z.number().int(),
    }),
  }),
  /** The same to take to the telephone: what was answered before, boxes for the answer. For inside only. */
  'providerFact.printDue': query({
    allow: EVERYBODY,
    input: z.strictObject({
      role: Role.optional(),
      limit: z.number().int().min(1).max(200),
      format: z.enum(['pdf', 'docx', 'xlsx']),
    }),
    output: z.strictObject({ file: PaperFile, count: z.number().int(), total: z.number().int() }),
    isLogged: true,
  }),
  /** How a call about facts ended: spoken, nobody there, call again on a day, leave out this month. */
  'providerFact.recordCall': command({
    allow: WRITERS,
    input: z.strictObject({
      providerId: ProviderId,
      outcome: FactCall.shape.outcome,
      againOn: LocalDate.nullable(),
      note: plainText(300),
    }),
    output: z.strictObject({ at: Instant }),
  }),
}
