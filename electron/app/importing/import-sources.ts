import type { ImportSource } from './import-source.ts'
import { careOffices } from './sources/care-offices.ts'

/** Every kind of file that we know, in the order in which they are asked whether a table is theirs. */
export const IMPORT_SOURCES: readonly ImportSource[] = [careOffices]
