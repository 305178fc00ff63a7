import { z } from 'zod'
import { LocalDate } from '../domain/local-date.ts'
import { MasterEditKind } from '../domain/master-edit.ts'
import { MasterField } from '../domain/master-fields.ts'
import { plainText } from '../domain/plain-text.ts'
import { Role, RoleClass } from '../domain/role.ts'
import { EVERYBODY } from '../domain/user.ts'
import type { UserRole } from '../domain/user.ts'
import { command, query } from './call.ts'
import { OrderTrial, TeamTrial, WeightTrialInput } from './master-trial-views.ts'

/** Masters hold for the whole hospital: the ward and doctors read them, the department changes them. */
const EDITORS: readonly UserRole[] = ['nurse', 'socialWorker', 'admin']

const Entry = z.record(z.string(), z.unknown())
const FileName = z.string().max(80)
const Key = z.string().max(200)

/** shipped: as it came · changed · added · removed: ours · planned: a change that does not hold yet. */
export const MasterEntryState = z.enum(['shipped', 'changed', 'added', 'removed', 'planned'])

export const MasterEntryRow = z.strictObject({
  key: z.string(),
  label: z.string(),
  detail: z.string(),
  state: MasterEntryState,
  /** Of the last change; 0 where there was none. */
  version: z.number().int().nonnegative(),
  /** The program brings another entry now than the one we changed. */
  isShippedNewer: z.boolean(),
  /** In force, or as it was before it was removed. */
  entry: Entry,
  shipped: Entry.nullable(),
})
export type MasterEntryRow = z.infer<typeof MasterEntryRow>

/** Words that codes stand for, by the name of their list; '' where the page has its own word. */
export const WordLists = z.record(
  z.string(),
  z.array(z.strictObject({ value: z.string(), word: z.string() })),
)
export type WordLists = z.infer<typeof WordLists>

const Change = z.strictObject({
  role: Role,
  word: z.string(),
  before: RoleClass.nullable(),
  after: RoleClass.nullable(),
})

/** What a changed rule does to one patient. */
export const RuleTrial = z.strictObject({
  /** The patient as the rules see them; a real one by name. */
  who: z.string(),
  isOwn: z.boolean(),
  roles: z.array(Change.extend({ reasonsBefore: z.array(z.string()), reasonsAfter: z.array(z.string()) })),
  tasksAdded: z.array(z.string()),
  tasksRemoved: z.array(z.string()),
})
export type RuleTrial = z.infer<typeof RuleTrial>

const NeedsTrial = z.strictObject({
  /** How many were tried, fictional and own. */
  tested: z.number().int(),
  own: z.number().int(),
  changed: z.array(RuleTrial),
  /** Why nothing can be tried yet; '' where it was. */
  problem: z.string(),
})
export type NeedsTrial = z.infer<typeof NeedsTrial>

/** マスターの編集: our entries in the place of shipped ones; every change stays on record. */
export const masterEditCalls = {
  'masterEdit.open': query({
    allow: EVERYBODY,
    input: z.strictObject({ file: FileName }),
    output: z.strictObject({
      title: z.string(),
      /** Entries can be added and removed. */
      isOpen: z.boolean(),
      mayEdit: z.boolean(),
      fields: z.array(MasterField),
      rows: z.array(MasterEntryRow),
      /** What the master says beside its entries (出典, 確認の状態 …); saved under the key of its row. */
      own: z.strictObject({ fields: z.array(MasterField), row: MasterEntryRow }),
      lists: WordLists,
      /** Needs follow from it: a change can be tried with 'masterEdit.tryEntry'. */
      isOfNeeds: z.boolean(),
    }),
  }),
  'masterEdit.history': query({
    allow: EVERYBODY,
    input: z.strictObject({ file: FileName, key: Key }),
    output: z.array(
      z.strictObject({
        version: z.number().int(),
        kind: MasterEditKind,
        effectiveFrom: LocalDate,
        reason: z.string(),
        source: z.string(),
        verifiedBy: z.string(),
        madeAt: z.string(),
        byName: z.string(),
        entry: Entry.nullable(),
      }),
    ),
  }),
  /** `key` null adds an entry. What is wrong in the entry is named as `entry.<field>`. */
  'masterEdit.save': command({
    allow: EDITORS,
    input: z.strictObject({
      file: FileName,
      key: Key.nullable(),
      version: z.number().int().nonnegative(),
      kind: MasterEditKind,
      entry: Entry.nullable(),
      effectiveFrom: LocalDate,
      reason: plainText(500),
      source: plainText(500),
      verifiedBy: plainText(60),
    }),
    output: z.strictObject({ key: z.string(), version: z.number().int() }),
    isLogged: true,
  }),
  /** Facts that rules may ask for, in words. */
  'masterEdit.facts': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ fact: z.string(), group: z.string(), label: z.string() })),
  }),
  /** What a rule would do to the fictional test patients and to those in hospital, before it is saved. */
  'masterEdit.tryRule': query({
    allow: EVERYBODY,
    input: z.strictObject({ key: Key.nullable(), rule: Entry.nullable(), from: LocalDate }),
    output: NeedsTrial,
    isLogged: true,
  }),
  /**
   * The same for an entry, or the own fields, of a master that needs follow from (see NEEDS_MASTERS): words, traits
   * and facts. `entry` null: as if it were not used any more.
   */
  'masterEdit.tryEntry': query({
    allow: EVERYBODY,
    input: z.strictObject({ file: FileName, key: Key.nullable(), entry: Entry.nullable() }),
    output: NeedsTrial,
    isLogged: true,
  }),
  /**
   * Whether the 届出 in the directory were read by the legends that hold now; `import.rebuild` reads them again.
   * `isImported`: an import built the directory, so that there may be some.
   */
  'masterEdit.legendStanding': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.strictObject({ isImported: z.boolean(), isWaiting: z.boolean() }),
  }),
  /** Whom a test patient's role would be asked of first if a condition (candidate-conditions) were changed. */
  'masterEdit.tryOrder': query({
    allow: EVERYBODY,
    input: WeightTrialInput.extend({ role: Role.nullable() }),
    output: OrderTrial,
  }),
  /**
   * The same for an entry of target-rules, insurance-rules or visit-times: of which test patients it would be asked, and
   * what it says of whom. `key` null adds the entry, `entry` null takes it out.
   */
  'masterEdit.tryAsked': query({
    allow: EVERYBODY,
    input: WeightTrialInput.extend({
      file: FileName,
      key: Key.nullable(),
      entry: Entry.nullable(),
      role: Role.nullable(),
    }),
    output: OrderTrial,
  }),
  /** Which teams a test patient would be proposed if a weight (team-weights) were changed. */
  'masterEdit.tryTeams': query({ allow: EVERYBODY, input: WeightTrialInput, output: TeamTrial }),
}
