import { z } from 'zod'
import { ListMapping, ListSource } from '../domain/list-mapping.ts'
import { command, query } from './call.ts'
import { IMPORTERS } from './import.ts'

/** First rows of a table, as the importer shows them. */
const Head = z
  .array(
    z.strictObject({
      line: z.number().int().positive(),
      cells: z.array(z.string().max(2000)).max(200),
    }),
  )
  .max(30)

/** A row as it would come in, or why it cannot. */
export const ListRowView = z.strictObject({
  line: z.number().int(),
  name: z.string(),
  kindWord: z.string(),
  place: z.string(),
  address: z.string(),
  phone: z.string(),
  fax: z.string(),
  problem: z.string().nullable(),
})
export type ListRowView = z.infer<typeof ListRowView>

export const listSourceCalls = {
  /** Lists whose rules are saved. */
  'listSource.list': query({ allow: IMPORTERS, input: z.strictObject({}), output: z.array(ListSource) }),
  /** For a table that no source knows: the saved rules with its headings, and a proposal. */
  'listSource.suggest': query({
    allow: IMPORTERS,
    input: z.strictObject({ head: Head }),
    output: z.strictObject({ saved: ListSource.nullable(), guess: ListMapping }),
  }),
  /** What becomes of the first rows under these rules. */
  'listSource.preview': query({
    allow: IMPORTERS,
    input: z.strictObject({ head: Head, mapping: ListMapping }),
    output: z.array(ListRowView),
  }),
  /** Saves the rules; `id` and `version` of those that were read, none for a new list. */
  'listSource.save': command({
    allow: IMPORTERS,
    input: z.strictObject({
      id: z.uuid().nullable(),
      version: z.number().int().nonnegative(),
      name: ListSource.shape.name,
      head: Head,
      mapping: ListMapping,
    }),
    output: ListSource,
    isLogged: true,
  }),
}
