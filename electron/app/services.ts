import type { DocumentRenderer } from './documents/document-renderer.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Stores } from './stores.ts'

/** What the core has besides a database: made once at its start, ended at its end. */
export type Services = {
  readonly stores: Stores
  readonly jobs: Jobs
  readonly documents: DocumentRenderer
  /** Masters, fonts, manual. */
  readonly resourcesDir: string
  /** Regional data and practice data. */
  readonly seedsDir: string
  readonly version: string
}
