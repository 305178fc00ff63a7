import type { Db } from '../schema.ts'
import { PairWriter } from '../search/pair-writer.ts'
import { PlaceCounts } from './place-counts.ts'
import type { DirectoryWriter, IndexedProvider } from './directory-writer.ts'

/** Rows in one statement: together they stay below both engines' limit of parameters. */
const BATCH = 500

async function inBatches<T>(
  rows: readonly T[],
  put: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await put(rows.slice(start, start + BATCH))
}

/** Works on both engines, inside the caller's transaction. */
export function batchWriter(db: Db): DirectoryWriter {
  const index = new PairWriter((rows) =>
    inBatches(rows, (batch) => db.insertInto('official.pair').values(batch).execute()),
  )
  const places = new PlaceCounts()
  return {
    lines: (rows) => inBatches(rows, (batch) => db.insertInto('official.line').values(batch).execute()),
    members: (rows) => inBatches(rows, (batch) => db.insertInto('official.member').values(batch).execute()),
    likely: (rows) => inBatches(rows, (batch) => db.insertInto('official.likely').values(batch).execute()),
    async providers(rows) {
      places.add(rows.map(({ row }) => row))
      await inBatches(rows, (batch) => putProviders(db, index, batch))
    },
    async finish() {
      await inBatches(places.take(), (batch) => db.insertInto('official.place').values(batch).execute())
      await index.finish()
    },
  }
}

async function putProviders(db: Db, index: PairWriter, batch: readonly IndexedProvider[]): Promise<void> {
  await db
    .insertInto('official.provider')
    .values(batch.map(({ row }) => row))
    .execute()
  await index.add(batch.map(({ row: { no, folded }, facets }) => ({ no, folded, facets })))
}
