import type { Masters } from '../../shared/domain/master-files.ts'
import type { DocumentRenderer } from './documents/document-renderer.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { MasterDesk } from './master-desk.ts'
import type { ReferenceData } from './reference-data.ts'
import type { Stores } from './stores.ts'

/** What the core has besides a database: made once at its start, ended at its end. */
export type Services = {
  readonly stores: Stores
  readonly jobs: Jobs
  readonly documents: DocumentRenderer
  /** Words and rules as shipped, to fill a new store with; a service asks `ctx.masters`. */
  readonly masters: Masters
  readonly masterDesk: MasterDesk
  /** Areas, institutions, criteria and plans of the public documents. */
  readonly reference: ReferenceData
  /** Masters, fonts, manual. */
  readonly resourcesDir: string
  /** Regional data and practice data. */
  readonly seedsDir: string
  readonly version: string
}

/** What a store that was just made is filled from. */
export type SeedMaterial = Pick<Services, 'seedsDir' | 'resourcesDir' | 'masters' | 'reference'>
