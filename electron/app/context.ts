import type { Instant } from '../../shared/domain/local-date.ts'
import type { CallName, Contract } from '../../shared/contract/contract.ts'
import type { Masters } from '../../shared/domain/master-files.ts'
import type { User } from '../../shared/domain/user.ts'
import type { z } from 'zod'
import type { Db } from '../../db/schema.ts'
import type { Clock } from './clock.ts'
import type { MasterSource } from './read-master.ts'
import type { Services } from './services.ts'
import type { Session } from './session.ts'
import type { OpenStore } from './stores.ts'

/** All that a service may touch. `db` is the transaction of a command, the store itself in a query. */
export type Ctx = {
  readonly db: Db
  readonly store: OpenStore
  readonly user: User
  readonly session: Session
  readonly clock: Clock
  readonly newId: () => string
  readonly services: Services
  /** Words and rules in force in this store today: shipped ones with the store's own changes. */
  readonly masters: Masters
  /** Any other master in force here, by its file. */
  readonly masterSource: MasterSource
}

/** What every changed record carries: who and when. */
export function stamp(ctx: Ctx): { updatedAt: Instant; updatedBy: User['id'] } {
  return { updatedAt: ctx.clock.now(), updatedBy: ctx.user.id }
}

type Input<Spec> = Spec extends { input: infer I extends z.ZodType } ? z.output<I> : never
type Output<Spec> = Spec extends { output: infer O extends z.ZodType } ? z.input<O> : never

/** Slow work before the transaction (hashing, rendering, reading files), then the transaction itself. */
export type Prepared<I, O, P> = {
  readonly prepare: (ctx: Ctx, input: I) => Promise<P>
  readonly run: (ctx: Ctx, input: I, prepared: P) => Promise<O>
}

/** Ties the two steps of a handler together; the type of what is prepared stays between them. */
export function prepared<I, O, P>(steps: Prepared<I, O, P>): Prepared<I, O, unknown> {
  return steps as Prepared<I, O, unknown>
}

export type Handler<I, O> = ((ctx: Ctx, input: I) => Promise<O>) | Prepared<I, O, unknown>

/** The handlers of a feature's calls: a missing or mistyped one does not compile. */
export type Handlers<Calls> = {
  readonly [Name in keyof Calls]: Handler<Input<Calls[Name]>, Output<Calls[Name]>>
}

export type AllHandlers = Handlers<Pick<Contract, CallName>>
