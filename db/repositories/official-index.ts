import type { SearchIndex } from '../search/search-index.ts'

/** The directory's search index, as it is named while the directory is attached. */
export const OFFICIAL_INDEX: SearchIndex = { table: 'provider', schema: 'official' }
