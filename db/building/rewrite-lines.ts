import { packLine } from '../repositories/official-line.ts'
import type { Db } from '../schema.ts'
import type { NumberedLine } from './built-lines.ts'

/** Puts lines of the directory being built in the place of those with their numbers; who and where stays as it is. */
export async function rewriteLines(db: Db, lines: readonly NumberedLine[]): Promise<void> {
  for (const { no, line } of lines)
    await db.updateTable('official.line').set(packLine(line)).where('no', '=', no).execute()
}
