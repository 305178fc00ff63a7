import type { OfficialEntry } from '../../../db/repositories/official-provider.ts'
import {
  buildFromStage,
  createStage,
  currentOpenData,
  dropStage,
  putOnStage,
  type Staged,
} from '../../../db/repositories/official-stage.ts'
import type { Db } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { type AreaScope, isInScope } from '../../../shared/domain/area-scope.ts'
import type { ImportResult } from '../../../shared/domain/directory-import.ts'
import { fold } from '../../../shared/domain/fold.ts'
import { institutionEntries } from '../seeding/institution-entry.ts'
import type { ReferenceData } from '../reference-data.ts'
import type { EntryContext } from './care-office-entry.ts'
import { type ChosenFile, newReading, readCareOfficeFile, type Reading } from './import-care-offices-read.ts'

export type ImportPlan = {
  readonly files: readonly ChosenFile[]
  readonly scope: AreaScope
  readonly context: EntryContext
  readonly reference: ReferenceData
  /** `done` of `total` lines; total 0 while nobody knows yet. What it throws ends the work. */
  readonly onProgress: (done: number, total: number) => void
}

/** By municipality, then kana, else the name. Institutions keep the order of their document, before the offices. */
function placeOf(entry: OfficialEntry): string {
  const { area, kana, name } = entry
  return `${area.municipalityCode} 1 ${fold(kana === '' ? name : kana).slice(0, 60)}`
}

function stagedInstitutions({ reference }: ImportPlan): Staged[] {
  return institutionEntries(reference.institutions, reference.areas).map((entry, at) => ({
    place: `${entry.area.municipalityCode} 0 ${String(at).padStart(6, '0')}`,
    entry,
  }))
}

/**
 * Compares the directory in use with what was read: a line of an imported service inside the chosen places is
 * unchanged, updated or vanished; every other one is carried over.
 */
async function compare(
  previous: Db,
  plan: ImportPlan,
  reading: Reading,
  carry: (lines: OfficialEntry[]) => Promise<void>,
): Promise<void> {
  for await (const lines of currentOpenData(previous)) {
    const carried: OfficialEntry[] = []
    for (const { entry, digest } of lines) {
      const count = reading.services.get(entry.service)
      const now = reading.digests.get(entry.id)
      if (count !== undefined && now !== undefined) count[now === digest ? 'unchanged' : 'updated'] += 1
      else if (count !== undefined && isInScope(entry.area, plan.scope)) count.vanished += 1
      else carried.push(entry)
    }
    await carry(carried)
  }
  for (const count of reading.services.values()) count.added = count.inArea - count.unchanged - count.updated
}

const resultOf = (reading: Reading, total: number | null): ImportResult => ({
  isDryRun: total === null,
  files: reading.files,
  services: [...reading.services.values()].toSorted((a, b) => (a.service < b.service ? -1 : 1)),
  total,
})

/** What an import would do; writes nothing. */
export async function dryRunImport(previous: Db, plan: ImportPlan): Promise<ImportResult> {
  const reading = newReading()
  for (const file of plan.files) {
    await readCareOfficeFile(file, plan.scope, plan.context, reading, async () => {})
    plan.onProgress(totalRows(reading), 0)
  }
  await compare(previous, plan, reading, async () => {})
  return resultOf(reading, null)
}

const totalRows = (reading: Reading) => reading.files.reduce((sum, { rows }) => sum + rows, 0)

/** Lines go to the stage in batches, without waiting for one statement each. */
class Stager {
  readonly #db: Db
  #waiting: Staged[] = []
  count = 0
  constructor(db: Db) {
    this.#db = db
  }
  async add(entry: OfficialEntry): Promise<void> {
    this.#waiting.push({ place: placeOf(entry), entry })
    if (this.#waiting.length >= 500) await this.flush()
  }
  async flush(): Promise<void> {
    this.count += this.#waiting.length
    await putOnStage(this.#db, this.#waiting)
    this.#waiting = []
  }
}

/**
 * Builds the directory in `next` from the institutions of the documents, the lines carried over from `previous` and
 * the files. `next` is a new file, or (PostgreSQL) the same database inside one transaction.
 */
export async function rebuildDirectory(previous: Db, next: Db, plan: ImportPlan): Promise<ImportResult> {
  const reading = newReading()
  await createStage(next)
  const institutions = stagedInstitutions(plan)
  await putOnStage(next, institutions)
  const stager = new Stager(next)
  for (const file of plan.files) {
    await readCareOfficeFile(file, plan.scope, plan.context, reading, (entry) => stager.add(entry))
    plan.onProgress(0, totalRows(reading))
  }
  await compare(previous, plan, reading, async (lines) => {
    for (const entry of lines) await stager.add(entry)
  })
  await stager.flush()
  const total = institutions.length + stager.count
  await buildFromStage(next, (done) => plan.onProgress(done, total))
  await dropStage(next)
  return resultOf(reading, total)
}

/** The import of a store on PostgreSQL: one transaction on the schema of the directory, readers keep the old one until then. */
export async function importIntoDatabase(db: Db, plan: ImportPlan): Promise<ImportResult> {
  return await inTransaction(db, (transaction) => rebuildDirectory(transaction, transaction, plan))
}
