import type { Migration } from 'kysely/migration'
import { officialM0010Provider } from './official-0010-provider.ts'
import { officialM0020Line } from './official-0020-line.ts'
import { officialM0030Pair } from './official-0030-pair.ts'
import { officialM0040Chunk } from './official-0040-chunk.ts'
import { officialM0050PackedLine } from './official-0050-packed-line.ts'
import { officialM0060Place } from './official-0060-place.ts'
import { officialM0070Reread } from './official-0070-reread.ts'

/** Migrations of the official directory (what imports bring). Append only. */
export const officialMigrations: Record<string, Migration> = {
  'official-0010-provider': officialM0010Provider,
  'official-0020-line': officialM0020Line,
  'official-0030-pair': officialM0030Pair,
  'official-0040-chunk': officialM0040Chunk,
  'official-0050-packed-line': officialM0050PackedLine,
  'official-0060-place': officialM0060Place,
  'official-0070-reread': officialM0070Reread,
}
