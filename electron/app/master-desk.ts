import { listMasterEdits, masterEditCount } from '../../db/repositories/master-edit.ts'
import type { Db } from '../../db/schema.ts'
import type { LocalDate } from '../../shared/domain/local-date.ts'
import { editsInForce, OWN_KEY, withEdits, withOwnFields } from '../../shared/domain/master-edit.ts'
import type { MasterEdit, RawEntry } from '../../shared/domain/master-edit.ts'
import type { Masters } from '../../shared/domain/master-files.ts'
import type { z } from 'zod'
import { readMasters } from './masters.ts'
import { type MasterSource, type RawMaster, readRawMaster, shippedMasters } from './read-master.ts'

/** The masters in force in one store on one day. */
export type StandingMasters = { readonly masters: Masters; readonly source: MasterSource }

/** Gives each store its own masters: what was shipped, with the store's changes laid over it. */
export type MasterDesk = {
  /** As shipped, the same for every store. */
  readonly shipped: StandingMasters
  /** In force in this store; costs one small query as long as nothing has changed. */
  readonly of: (db: Db, day: LocalDate) => Promise<StandingMasters>
}

type Known = { readonly count: number; readonly day: LocalDate; readonly standing: StandingMasters }

export function createMasterDesk(resourcesDir: string, masters: Masters): MasterDesk {
  const shipped: StandingMasters = { masters, source: shippedMasters(resourcesDir) }
  const known = new WeakMap<Db, Known>()
  return {
    shipped,
    async of(db, day) {
      const count = await masterEditCount(db)
      if (count === 0) return shipped
      const last = known.get(db)
      if (last?.count === count && last.day === day) return last.standing
      const source = editedMasters(resourcesDir, await listMasterEdits(db), day)
      const standing = { masters: await readMasters(source), source }
      known.set(db, { count, day, standing })
      return standing
    },
  }
}

/** The shipped masters with changes laid over them; a change that this version cannot read any more is left out. */
export function editedMasters(
  resourcesDir: string,
  edits: readonly MasterEdit[],
  day: LocalDate,
): MasterSource {
  const byFile = Map.groupBy(edits, ({ file }) => file)
  const asShipped = shippedMasters(resourcesDir)
  return {
    async read<T>(file: string, schema: z.ZodType<T>): Promise<T> {
      const standing = editsInForce(byFile.get(file) ?? [], day)
      if (standing.size === 0) return await asShipped.read(file, schema)
      const shipped = await readRawMaster(resourcesDir, file)
      const ours = withOwnFields(shipped, standing)
      const raw = schema.safeParse(ours).success ? ours : shipped
      const readable = [...standing].filter(
        ([key, { entry }]) => key !== OWN_KEY && (entry === null || isReadable(raw, entry, schema)),
      )
      const parsed = schema.safeParse({ ...raw, entries: withEdits(raw.entries, new Map(readable)) })
      return parsed.success ? parsed.data : await asShipped.read(file, schema)
    },
  }
}

/** Whether an entry alone would make a good master: a later version of the program may ask for more. */
export function isReadable(raw: RawMaster, entry: RawEntry, schema: z.ZodType): boolean {
  return schema.safeParse({ ...raw, entries: [entry] }).success
}
