import { z } from 'zod'
import { Hospital } from '../domain/hospital.ts'
import { EVERYBODY } from '../domain/user.ts'
import { command, query } from './call.ts'

const Versioned = Hospital.extend({ version: z.number().int() })

/** The hospital's own details, as they stand on every paper. */
export const hospitalCalls = {
  'hospital.read': query({ allow: EVERYBODY, input: z.strictObject({}), output: Versioned }),
  'hospital.update': command({ allow: ['admin'], input: Versioned, output: Versioned, isLogged: true }),
}
