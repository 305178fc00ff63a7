import { AppError } from '../../../shared/errors.ts'
import type { ChosenFile } from '../jobs/import-care-offices-read.ts'
import type { Session } from '../session.ts'

/** Together these must fit into the machine's memory beside everything else. */
const MOST_BYTES = 256 * 1024 * 1024

/** Files that a session has chosen and not yet imported; they go with the session. */
const heldBySession = new WeakMap<Session, Map<string, ChosenFile>>()

export function holdFile(session: Session, id: string, file: ChosenFile): void {
  const held = heldBySession.get(session) ?? new Map<string, ChosenFile>()
  const bytes = [...held.values(), file].reduce((sum, each) => sum + each.bytes.length, 0)
  if (bytes > MOST_BYTES)
    throw new AppError('too-large', {
      detail: '選んだファイルが多すぎます。何回かに分けて取り込んでください。',
    })
  held.set(id, file)
  heldBySession.set(session, held)
}

export function releaseFile(session: Session, id: string): void {
  heldBySession.get(session)?.delete(id)
}

/** The files in the order asked for; one that is not held is `not-found`. */
export function heldFiles(session: Session, ids: readonly string[]): ChosenFile[] {
  const held = heldBySession.get(session)
  return ids.map((id) => {
    const file = held?.get(id)
    if (file === undefined) throw new AppError('not-found', { detail: 'ファイルをもう一度選んでください。' })
    return file
  })
}
