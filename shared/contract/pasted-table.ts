import { z } from 'zod'
import { PastedField } from '../domain/pasted-table.ts'
import { command, query } from './call.ts'
import { IMPORTERS } from './import.ts'

/** A pasted table and what its columns hold; null columns are left out. */
const PastedTable = z.strictObject({
  rows: z
    .array(z.array(z.string().max(2000)).max(60))
    .min(1)
    .max(1000),
  columns: z.array(PastedField.nullable()).max(60),
  /** A kind for rows without one of their own. */
  kind: z.string().max(60),
  /** A municipality for rows whose place cannot be read. */
  municipalityCode: z.string().max(5),
})

export const PastedRowView = z.strictObject({
  /** Place in the pasted rows, from 0. */
  index: z.number().int(),
  name: z.string(),
  kindWord: z.string(),
  place: z.string(),
  phone: z.string(),
  fax: z.string(),
  /** Why it cannot come in. */
  problems: z.array(z.string()),
  /** Cards that it may be a second time. */
  duplicates: z.array(z.string()),
})
export type PastedRowView = z.infer<typeof PastedRowView>

export const pastedTableCalls = {
  /** What would become of a pasted table. */
  'import.previewTable': query({
    allow: IMPORTERS,
    input: PastedTable,
    output: z.array(PastedRowView),
  }),
  /** Makes cards of the rows without problems; `skip` names rows that are left out. */
  'import.saveTable': command({
    allow: IMPORTERS,
    input: PastedTable.extend({ skip: z.array(z.number().int().nonnegative()).max(1000) }),
    output: z.strictObject({ added: z.number().int(), left: z.number().int() }),
    isLogged: true,
  }),
}
