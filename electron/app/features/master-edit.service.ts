import { listAccounts } from '../../../db/repositories/account.ts'
import { insertMasterEdit } from '../../../db/repositories/master-edit.ts'
import { officialInfo } from '../../../db/repositories/official-info.ts'
import { type masterEditCalls } from '../../../shared/contract/master-edit.ts'
import { factWordings } from '../../../shared/domain/fact-words.ts'
import { entryKeys, type MasterEdit, OWN_KEY } from '../../../shared/domain/master-edit.ts'
import { fieldsOfMaster } from '../../../shared/domain/master-fields.ts'
import { RoleRule } from '../../../shared/domain/masters.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { DECISIONS, LEGENDS, legendsDigest } from '../importing/reread-lines.ts'
import { entryProblems } from './master-check.ts'
import { entriesInForce, entryRows, openMaster, type OpenMaster, ownRow } from './master-entry.ts'
import { needsMaster, tryRules, withRaw, withRule } from './master-trial.ts'
import { wordLists } from './master-words.ts'
import { tryAsked } from './asked-trial.ts'
import { tryOrder } from './order-trial.ts'
import { tryTeams } from './team-trial.ts'
import { NOT_YET } from './weight-trial.ts'

const EDITORS = ['nurse', 'socialWorker', 'admin']

export const masterEditHandlers: Handlers<typeof masterEditCalls> = {
  async 'masterEdit.open'(ctx, { file }) {
    const master = await openMaster(ctx, file)
    const today = ctx.clock.today()
    const { entry: fields, own } = fieldsOfMaster(file, master.schema)
    const row = ownRow(master, today)
    return {
      title: typeof row.entry['title'] === 'string' ? row.entry['title'] : file,
      isOpen: !master.isFixed,
      mayEdit: EDITORS.includes(ctx.user.role),
      fields,
      rows: entryRows(master, today),
      own: { fields: own, row },
      isOfNeeds: needsMaster(file) !== undefined,
      lists: wordLists([...fields, ...own], ctx.masters, entriesInForce(master, today)),
    }
  },

  async 'masterEdit.history'(ctx, { file, key }) {
    const { edits } = await openMaster(ctx, file)
    const names = new Map(
      (await listAccounts(ctx.db)).map(({ id, displayName }) => [id as string, displayName]),
    )
    return edits
      .filter((edit) => edit.key === key)
      .map(({ version, kind, effectiveFrom, reason, source, verifiedBy, madeAt, madeBy, entry }) => ({
        version,
        kind,
        effectiveFrom,
        reason,
        source,
        verifiedBy,
        madeAt,
        byName: names.get(madeBy) ?? '',
        entry,
      }))
      .toReversed()
  },

  async 'masterEdit.save'(ctx, asked) {
    const master = await openMaster(ctx, asked.file)
    const today = ctx.clock.today()
    const rows = asked.key === OWN_KEY ? [ownRow(master, today)] : entryRows(master, today)
    const row = rows.find(({ key }) => key === asked.key)
    const entry = asked.kind === 'changed' ? asked.entry : null
    check(ctx, master, asked, row === undefined)
    const key = asked.key ?? newKey(master, entry ?? {})
    // An entry of ours that was removed once goes on with its history.
    const lastVersion = master.edits.findLast((edit) => edit.key === key)?.version ?? 0
    if (asked.key !== null && lastVersion !== asked.version) throw new AppError('conflict')
    const edit: MasterEdit = {
      file: asked.file,
      key,
      version: lastVersion + 1,
      kind: asked.kind,
      entry,
      shipped: row?.shipped ?? null,
      effectiveFrom: asked.effectiveFrom,
      reason: asked.reason,
      source: asked.source,
      verifiedBy: asked.verifiedBy,
    }
    await insertMasterEdit(ctx.db, edit, stamp(ctx))
    return { key, version: edit.version }
  },

  'masterEdit.facts': async ({ masters }) => await Promise.resolve(factWordings(masters)),

  async 'masterEdit.tryRule'(ctx, { key, rule, from }) {
    const parsed = rule === null ? null : RoleRule.safeParse(rule)
    if (parsed !== null && !parsed.success)
      return {
        tested: 0,
        own: 0,
        changed: [],
        problem: 'まだ足りない項目があります。条件と結果を入れると試せます。',
      }
    const today = ctx.clock.today()
    const day = from > today ? from : today
    const after = withRule(ctx.masters, key, parsed?.data ?? null)
    return { ...(await tryRules(ctx, after, day)), problem: '' }
  },

  async 'masterEdit.tryEntry'(ctx, { file, key, entry }) {
    const master = await openMaster(ctx, file)
    const problems = entry === null ? {} : entryProblems(master, key, entry, ctx)
    if (Object.keys(problems).length > 0) return { tested: 0, own: 0, changed: [], problem: NOT_YET }
    const after = withRaw(ctx.masters, file, key, entry)
    return { ...(await tryRules(ctx, after, ctx.clock.today())), problem: '' }
  },

  async 'masterEdit.legendStanding'({ db, masters }) {
    const isImported = (await officialInfo(db, DECISIONS)) !== undefined
    const legends = await officialInfo(db, LEGENDS)
    return { isImported, isWaiting: isImported && legends !== legendsDigest(masters) }
  },

  'masterEdit.tryOrder': async (ctx, asked) => await tryOrder(ctx, asked),

  'masterEdit.tryAsked': async (ctx, asked) => await tryAsked(ctx, asked),

  'masterEdit.tryTeams': async (ctx, asked) => await tryTeams(ctx, asked),
}

type Asked = Pick<MasterEdit, 'kind' | 'entry' | 'reason'> & { readonly key: string | null }

/** `invalid-input` naming the fields; `blocked` where the program needs the entry. */
function check(ctx: Ctx, master: OpenMaster, { kind, entry, reason, key }: Asked, isUnknown: boolean): void {
  if (key !== null && isUnknown) throw new AppError('not-found')
  if (kind === 'removed' && key === OWN_KEY)
    throw new AppError('blocked', { detail: 'マスター全体の情報は消せません。' })
  if (master.isFixed && (kind === 'removed' || key === null))
    throw new AppError('blocked', { detail: 'このマスターの項目は、足したり消したりできません。' })
  const fields: Record<string, string> = {}
  if (reason === '') fields['reason'] = '変える理由を入力してください。'
  if (kind === 'changed') {
    if (entry === null) fields['entry'] = '内容を入力してください。'
    else {
      Object.assign(fields, entryProblems(master, key, entry, ctx))
      const own = entryKeys([entry])[0] ?? ''
      if (key !== null && key !== OWN_KEY && own !== key.replace(/@[^@]*$/u, '') && own !== key)
        fields['entry.code'] = 'コードは変えられません。別の項目として追加してください。'
    }
  }
  if (Object.keys(fields).length > 0) throw new AppError('invalid-input', { fields })
}

function newKey(master: OpenMaster, entry: Record<string, unknown>): string {
  const key = entryKeys([entry])[0] ?? ''
  if (key === '')
    throw new AppError('invalid-input', { fields: { 'entry.code': 'コードを入力してください。' } })
  const isTaken = entryKeys(master.raw.entries).some((known) => known === key || known.startsWith(`${key}@`))
  if (isTaken)
    throw new AppError('invalid-input', { fields: { 'entry.code': 'このコードはすでに使われています。' } })
  return key
}
