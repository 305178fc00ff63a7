import { z } from 'zod'
import { BedEntry, BedKindWord, BedState } from '../domain/bed-board.ts'
import { ProviderId } from '../domain/ids.ts'
import { LocalDate } from '../domain/local-date.ts'
import { plainLine } from '../domain/plain-text.ts'
import { Visibility } from '../domain/provider.ts'
import { EVERYBODY } from '../domain/user.ts'
import { command, query } from './call.ts'

/** A hospital or facility on the board with the newest of each kind of bed. */
export const BedBoardRow = z.strictObject({
  providerId: ProviderId,
  name: z.string(),
  place: z.string(),
  phone: z.string(),
  visibility: Visibility.nullable(),
  areaCodes: z.array(z.string()),
  groups: z.array(z.string()),
  states: z.array(z.strictObject({ state: BedState, isFresh: z.boolean() })),
})
export type BedBoardRow = z.infer<typeof BedBoardRow>

/** 空床・受入状況. */
export const bedBoardCalls = {
  /** Whoever has been told of once, and hospitals that take the patients of a group. */
  'bedBoard.list': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.strictObject({ kinds: z.array(BedKindWord), rows: z.array(BedBoardRow) }),
  }),
  'bedBoard.history': query({
    allow: EVERYBODY,
    input: z.strictObject({ providerId: ProviderId }),
    output: z.array(BedState),
  }),
  /** What was told just now, one entry a kind of bed; without a last day the master's days count. */
  'bedBoard.record': command({
    allow: EVERYBODY,
    input: z.strictObject({
      providerId: ProviderId,
      entries: z.array(BedEntry).min(1).max(30),
      toldBy: plainLine(60),
      way: plainLine(40),
      validUntil: LocalDate.nullable(),
    }),
    output: z.array(BedState),
  }),
}
