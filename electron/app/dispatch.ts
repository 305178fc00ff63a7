import type { CallSpec } from '../../shared/contract/call.ts'
import { findSpec } from '../../shared/contract/contract.ts'
import { AppError, type Reply, type WireError } from '../../shared/errors.ts'
import { fieldMessages } from '../../shared/japanese-messages.ts'
import { recordAccess } from '../../db/repositories/access-log.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Clock } from './clock.ts'
import type { Ctx, Handler } from './context.ts'
import { handlers } from './features/handlers.ts'
import type { Services } from './services.ts'
import type { Session } from './session.ts'
import { SIGNED_OUT } from './signed-out.ts'

export type Base = {
  readonly clock: Clock
  readonly newId: () => string
  /** One line; call names, ids and times, never patient data. */
  readonly log: (line: string) => void
  readonly services: Services
}

/** The one way in: find → allow → parse → run → log access → parse → reply. Never throws. */
export async function dispatch(
  base: Base,
  session: Session,
  name: string,
  rawInput: unknown,
): Promise<Reply> {
  const started = performance.now()
  let outcome = 'ok'
  try {
    const spec = findSpec(name)
    if (spec === undefined) throw new AppError('unknown-call')
    const ctx = contextOf(base, session, spec)
    try {
      allowed(spec, session)
      const input = parseInput(spec, rawInput)
      return { ok: true, data: await run(await withOwnMasters(ctx, spec), spec, name, input) }
    } catch (error) {
      await recordRefusal(ctx, spec, name, error)
      throw error
    }
  } catch (error) {
    const wire = toWire(error, base, name)
    outcome = wire.code
    return { ok: false, error: wire }
  } finally {
    const safeName = findSpec(name) === undefined ? '(unknown call)' : name
    base.log(`${safeName} ${outcome} ${Math.round(performance.now() - started)}ms`)
  }
}

function contextOf(base: Base, session: Session, spec: CallSpec): Ctx {
  const { stores } = base.services
  const current = () => (session.isPractice ? stores.openPractice() : stores.own())
  const shared = {
    user: session.user ?? SIGNED_OUT,
    session,
    clock: base.clock,
    newId: base.newId,
    services: base.services,
    masters: base.services.masterDesk.shipped.masters,
    masterSource: base.services.masterDesk.shipped.source,
  }
  if (spec.withoutStore !== true) {
    const store = current()
    return { ...shared, store, db: store.db }
  }
  return {
    ...shared,
    get store() {
      return current()
    },
    get db() {
      return current().db
    },
  }
}

/** Practice and own store may have changed their masters differently. */
async function withOwnMasters(ctx: Ctx, spec: CallSpec): Promise<Ctx> {
  if (spec.withoutStore === true) return ctx
  const { masters, source } = await ctx.services.masterDesk.of(ctx.db, ctx.clock.today())
  return { ...ctx, masters, masterSource: source }
}

function allowed(spec: CallSpec, session: Session): void {
  if (spec.allow === 'anyone') return
  if (session.user === null) throw new AppError('signed-out')
  if (!spec.allow.includes(session.user.role)) throw new AppError('forbidden')
}

function parseInput(spec: CallSpec, rawInput: unknown): unknown {
  const parsed = spec.input.safeParse(rawInput)
  if (parsed.success) return parsed.data
  throw new AppError('invalid-input', { fields: fieldMessages(parsed.error) })
}

async function run(ctx: Ctx, spec: CallSpec, name: string, input: unknown): Promise<unknown> {
  // The one cast in the core. It is safe: `Handlers` ties every name to its input and output type.
  const handler = handlers[name as keyof typeof handlers] as Handler<unknown, unknown>
  const hasSteps = typeof handler !== 'function'
  const preparedData = hasSteps ? await handler.prepare(ctx, input) : undefined
  const work = async (inner: Ctx) => {
    const data = hasSteps ? await handler.run(inner, input, preparedData) : await handler(inner, input)
    const reply = spec.output.parse(data)
    if (isLogged(spec)) {
      const about = spec.about?.(input, reply) ?? null
      await recordAccess(inner.db, entry(inner, name, about, 'ok'))
    }
    return reply
  }
  if (spec.withoutStore === true || spec.kind !== 'command') return await work(ctx)
  return await inTransaction(ctx.db, (db) => work({ ...ctx, db }))
}

function isLogged(spec: CallSpec): boolean {
  return spec.withoutStore !== true && (spec.isLogged === true || spec.about !== undefined)
}

function entry(ctx: Ctx, call: string, about: string | null, outcome: string) {
  // Read from the session, not the context: a sign-in has just put the person there.
  const user = ctx.session.user ?? ctx.user
  return { at: ctx.clock.now(), userId: user.id, userName: user.displayName, call, about, outcome }
}

/** Refused attempts are logged too; what a broken input names is not a record, so `about` stays empty. */
async function recordRefusal(ctx: Ctx, spec: CallSpec, name: string, error: unknown): Promise<void> {
  if (spec.withoutStore === true || !(error instanceof AppError)) return
  const isRefusal = ['forbidden', 'signed-out', 'wrong-password', 'too-many-tries', 'blocked'].includes(
    error.code,
  )
  if (isRefusal) await recordAccess(ctx.db, entry(ctx, name, null, error.code))
}

function toWire(error: unknown, base: Base, name: string): WireError {
  if (error instanceof AppError) {
    const { code, fields, detail } = error
    return { code, ...(fields === undefined ? {} : { fields }), ...(detail === undefined ? {} : { detail }) }
  }
  // A bug. Its message may quote data, so only its kind and place are written down.
  const kind = error instanceof Error ? error.name : typeof error
  const place = error instanceof Error ? (error.stack?.match(/[\w.-]+\.(?:ts|js):\d+/)?.[0] ?? '') : ''
  base.log(`unexpected in ${name}: ${kind} ${place}`)
  return { code: 'unexpected' }
}
