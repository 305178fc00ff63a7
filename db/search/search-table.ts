import { type RawBuilder, sql } from 'kysely'
import type { SearchIndex } from './search-index.ts'

/** The name of a table of this index, in its schema. */
export const qualified = (index: SearchIndex, name: string): RawBuilder<unknown> =>
  index.schema === undefined ? sql.id(name) : sql.id(index.schema, name)
