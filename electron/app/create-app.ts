import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Reply } from '../../shared/errors.ts'
import { speakJapanese } from '../../shared/japanese-messages.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Base, dispatch } from './dispatch.ts'
import { createDocumentRenderer } from './documents/document-renderer.ts'
import { createJobs } from './jobs/jobs.ts'
import { createMasterDesk } from './master-desk.ts'
import { loadMasters } from './masters.ts'
import { loadReferenceData } from './reference-data.ts'
import { fillPractice } from './seeding/fill-practice.ts'
import { tellDemoStory } from './seeding/tell-demo-story.ts'
import type { Services } from './services.ts'
import { type Door, newSession, type Session } from './session.ts'
import { openStores } from './stores.ts'
import { boundThreadsByTheirOwnLimits } from './thread-heaps.ts'

export type AppOptions = {
  readonly dataFolder: string
  readonly resourcesDir: string
  readonly seedsDir: string
  readonly version: string
  readonly clock?: Clock
  readonly newId?: () => string
  readonly log?: (line: string) => void
  /** Whether a new practice store begins with some days of work already done; tests begin with none. */
  readonly hasDemoStory?: boolean
  /** Where the stores come from: the encrypted files of the data folder, or (in tests) PostgreSQL. */
  readonly openStores?: typeof openStores
}

/** The application core: plain Node, one way in, the same behind every door. */
export type App = {
  readonly openSession: (door: Door) => Session
  readonly call: (session: Session, name: string, input: unknown) => Promise<Reply>
  readonly services: Services
  readonly close: () => Promise<void>
}

/** Opens the stores of a data folder and answers calls until it is closed. */
export async function createApp(options: AppOptions): Promise<App> {
  boundThreadsByTheirOwnLimits()
  speakJapanese()
  const clock = options.clock ?? systemClock
  const newId = options.newId ?? randomUUID
  const [masters, reference] = await Promise.all([
    loadMasters(options.resourcesDir),
    loadReferenceData(options.seedsDir),
  ])
  const material = { resourcesDir: options.resourcesDir, seedsDir: options.seedsDir, masters, reference }
  const open = options.openStores ?? openStores
  const stores = await open(options.dataFolder, async (store) => {
    await fillPractice(store, material, clock)
    if (options.hasDemoStory !== false) await tellDemoStory(base)
  })
  const jobs = createJobs(newId)
  const documents = createDocumentRenderer({ fontsDir: join(options.resourcesDir, 'fonts') })
  const masterDesk = createMasterDesk(options.resourcesDir, masters)
  const services: Services = { stores, jobs, documents, masterDesk, version: options.version, ...material }
  const base: Base = { clock, newId, services, log: options.log ?? (() => {}) }
  return {
    openSession: (door) => newSession(newId(), door),
    call: (session, name, input) => dispatch(base, session, name, input),
    services,
    async close() {
      await jobs.close()
      await documents.close()
      await stores.close()
    },
  }
}
