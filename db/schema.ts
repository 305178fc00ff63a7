import type { Kysely } from 'kysely'
import type { AccountTables } from './tables/account.ts'
import type { OfficialPointerTables } from './tables/official-pointer.ts'
import type { PatientTables } from './tables/patient.ts'
import type { ProgressNoteTables } from './tables/progress-note.ts'
import type { ProviderTables } from './tables/provider.ts'

/** Every table of our store and, under `official.`, of the official directory. A plain list of spreads. */
export type Schema = AccountTables & OfficialPointerTables & PatientTables & ProgressNoteTables & ProviderTables

/** The handle that repositories take: the store itself or a transaction on it. */
export type Db = Kysely<Schema>
