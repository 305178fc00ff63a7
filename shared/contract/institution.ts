import { z } from 'zod'
import { ProviderId } from '../domain/ids.ts'
import { InstitutionAct, ShownPair } from '../domain/institution-act.ts'
import { InstitutionEvidence } from '../domain/institution-evidence.ts'
import { InstitutionVerdict } from '../domain/institution-line.ts'
import { Origin } from '../domain/source-line.ts'
import { command, query } from './call.ts'
import { IMPORTERS } from './import.ts'

const LineId = z.string().min(1).max(200)
const Short = z.string().max(300)

const Pair = z
  .strictObject({
    aId: LineId,
    bId: LineId,
    shown: ShownPair.extend({ aName: Short, bName: Short, place: Short }),
  })
  .refine(({ aId, bId }) => aId !== bId, '同じ行どうしです。')

/** An act with whether the directory in use was built with it (`isWaiting`: not yet). */
export const InstitutionActView = InstitutionAct.extend({ isWaiting: z.boolean() })
export type InstitutionActView = z.infer<typeof InstitutionActView>

/** A line of an institution, and how it compares with the line that names the institution. */
export const InstitutionLineView = z.strictObject({
  lineId: z.string(),
  origin: Origin,
  section: z.string(),
  name: z.string(),
  kind: z.string(),
  municipality: z.string(),
  address: z.string(),
  phone: z.string(),
  document: z.string(),
  asOf: z.string(),
  /** Null for the line that names it, and for one that only adds to another. */
  evidence: InstitutionEvidence.nullable(),
  /**
   * Of opening hours and the like, which name no institution themselves: the line whose number they name, and what they say in
   * short. Null for every other line.
   */
  adds: z.strictObject({ toLineId: z.string().nullable(), number: z.string(), says: z.string() }).nullable(),
})
export type InstitutionLineView = z.infer<typeof InstitutionLineView>

export const MergedInstitution = z.strictObject({
  /** For the next page. */
  key: z.number().int(),
  providerId: z.string(),
  name: z.string(),
  municipality: z.string(),
  lines: z.array(InstitutionLineView),
})
export type MergedInstitution = z.infer<typeof MergedInstitution>

export const DoubleCard = z.strictObject({
  /** Of the institution in the directory. */
  name: z.string(),
  cards: z.array(z.strictObject({ id: z.string(), name: z.string(), municipality: z.string() })),
})
export type DoubleCard = z.infer<typeof DoubleCard>

/** A partner of ours that the new data no longer holds. */
export const OursVanished = z.strictObject({
  lineId: z.string(),
  name: z.string(),
  municipality: z.string(),
  hasCard: z.boolean(),
  /** Stays whose team it is in. */
  stays: z.number().int(),
})
export type OursVanished = z.infer<typeof OursVanished>

export const institutionCalls = {
  /** 同じ機関 or 別の機関: said of one pair, or of a line and each of the others that it is set apart from. */
  'institution.decide': command({
    allow: IMPORTERS,
    input: z.strictObject({
      verdict: InstitutionVerdict,
      note: z.string().trim().max(300),
      pairs: z.array(Pair).min(1).max(200),
    }),
    output: z.strictObject({ actId: z.string() }),
    isLogged: true,
  }),
  /** Takes an act back; what it had replaced stands again. */
  'institution.undoDecision': command({
    allow: IMPORTERS,
    input: z.strictObject({ actId: z.string().max(60) }),
    output: z.null(),
    isLogged: true,
  }),
  /** Newest first, undone ones among them. */
  'institution.listDecisions': query({
    allow: IMPORTERS,
    input: z.strictObject({
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({ rows: z.array(InstitutionActView), next: z.number().int().nullable() }),
  }),
  /** How many words are not yet in the directory in use (反映待ち). */
  'institution.countWaiting': query({
    allow: IMPORTERS,
    input: z.strictObject({}),
    output: z.strictObject({ waiting: z.number().int() }),
  }),
  /**
   * Institutions that were put together from lines of several sources, in the order of the directory: of one municipality, or
   * of the whole directory by two characters at least. By a name also those that several lines of one source make.
   */
  'institution.listMerged': query({
    allow: IMPORTERS,
    input: z
      .strictObject({
        text: z.string().trim().max(100),
        municipalityCode: z
          .string()
          .regex(/^\d{5}$/)
          .nullable(),
        afterKey: z.number().int().nonnegative(),
        limit: z.number().int().min(1).max(100),
      })
      .refine(({ text, municipalityCode }) => municipalityCode !== null || text.length >= 2, {
        path: ['text'],
        message: '市町村を選ぶか、名称を2文字以上入れてください。',
      }),
    output: z.strictObject({
      rows: z.array(MergedInstitution),
      nextKey: z.number().int().nullable(),
    }),
  }),
  /** The institution of a provider by its lines; null where fewer than two lines make it. */
  'institution.ofProvider': query({
    allow: IMPORTERS,
    input: z.strictObject({ providerId: ProviderId }),
    output: MergedInstitution.nullable(),
  }),
  /** Lines that vanish with a reviewed import and that a card of ours or a team names. */
  'institution.listOursVanished': query({
    allow: IMPORTERS,
    input: z.strictObject({ jobId: z.string().max(60) }),
    output: z.array(OursVanished).max(500),
  }),
  /** Institutions of which we have two cards, since their lines were put together. */
  'institution.listDoubleCards': query({
    allow: IMPORTERS,
    input: z.strictObject({}),
    output: z.array(DoubleCard).max(200),
  }),
}
