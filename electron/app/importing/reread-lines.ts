import { hash } from 'node:crypto'
import { builtLines, type NumberedLine } from '../../../db/building/built-lines.ts'
import { rewriteLines } from '../../../db/building/rewrite-lines.ts'
import type { Db } from '../../../db/schema.ts'
import { parseEraDate } from '../../../shared/domain/japanese-era.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { NotificationSector } from '../../../shared/domain/notification-legend.ts'
import type { SourceLine } from '../../../shared/domain/source-line.ts'
import { legendSector, whatItDoes } from './sources/bureau-institution.ts'
import { isMedicalSector, LEGEND_OF_NO_DAY } from './sources/bureau-text.ts'

/** Names under which a directory keeps the decisions, and the legends, that it was built with. */
export const DECISIONS = 'decisions'
export const LEGENDS = 'legends'

type Legends = Pick<Masters, 'notificationLegends' | 'providerKinds'>

/** Tells two states of the legends apart, as far as they decide what an institution does. */
export function legendsDigest({ notificationLegends, providerKinds }: Legends): string {
  const kinds = providerKinds.entries.map(({ code, roles }) => [code, roles])
  // Its word, meaning and source may change without changing what anybody does.
  const legends = notificationLegends.entries.map(
    ({ symbol, sectors, nameIncludes, roles, night, effectiveFrom, effectiveTo }) => [
      [symbol, nameIncludes, night, effectiveFrom, effectiveTo ?? ''],
      [sectors, roles],
    ],
  )
  return hash('sha1', JSON.stringify([legends, kinds]), 'base64')
}

/** Whose legend counts for a line; null for one that reports nothing. */
function sectorOf({ origin, section, kind }: SourceLine): NotificationSector | null {
  if (origin === 'nursing') return '訪看'
  const sector = section.split(' ').at(-1) ?? ''
  return origin === 'standards' && isMedicalSector(sector) ? legendSector(sector, kind) : null
}

/** The line with the roles and nights that its 届出 mean by these legends; the same object where nothing changes. */
export function rereadLine(line: SourceLine, masters: Masters): SourceLine {
  const sector = sectorOf(line)
  if (sector === null) return line
  const day = parseEraDate(line.source.asOf) ?? LEGEND_OF_NO_DAY
  const { roles, night } = whatItDoes(line.kind, sector, line.notifications, { masters }, day)
  const isSame = night === line.night && roles.join() === line.roles.join()
  return isSame ? line : { ...line, roles, night }
}

/**
 * The lines carried over from the directory before, in pages. With `masters` their 届出 are read again by the legends of
 * today, and what changes is rewritten and kept as it read before; without, they stay as they were read.
 */
export async function* carriedLines(
  db: Db,
  afterNo: number,
  masters: Masters | null,
): AsyncGenerator<NumberedLine[]> {
  for await (const lines of builtLines(db, afterNo)) {
    if (masters === null) {
      yield lines
      continue
    }
    const reread = lines.map(({ no, line }) => ({ no, line: rereadLine(line, masters) }))
    await rewriteLines(
      db,
      reread.filter(({ line }, at) => line !== lines[at]?.line),
    )
    yield reread
  }
}
