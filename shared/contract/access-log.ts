import { z } from 'zod'
import { Instant } from '../domain/local-date.ts'
import { query } from './call.ts'

export const AccessLogEntry = z.strictObject({
  no: z.number().int(),
  at: Instant,
  userName: z.string(),
  call: z.string(),
  /** The record's id, and whose it is where it is a patient's that still exists. */
  about: z.string().nullable(),
  aboutName: z.string(),
  outcome: z.string(),
})
export type AccessLogEntry = z.infer<typeof AccessLogEntry>

/** Who did what with whose record, newest first. */
export const accessLogCalls = {
  'accessLog.list': query({
    allow: ['admin'],
    input: z.strictObject({ about: z.string().max(60).optional(), beforeNo: z.number().int().optional() }),
    output: z.strictObject({ rows: z.array(AccessLogEntry), hasMore: z.boolean() }),
    isLogged: true,
  }),
}
