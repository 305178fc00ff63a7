import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { Session } from '../session.ts'
import { isAlive } from './leftovers.ts'
import type { OrderedFile } from './import-messages.ts'

/** A file that comes in pieces into a folder beside the store; public data, readable by its owner alone all the same. */
type Incoming = OrderedFile & { readonly size: number; received: number }

const FOLDER = 'incoming'

/** More at once nobody chooses. */
const MOST_FILES = 60

/** Files that a session has sent and not yet imported; they go with it. */
const bySession = new WeakMap<Session, Map<string, Incoming>>()

const filesOf = (session: Session): Map<string, Incoming> => {
  const files = bySession.get(session) ?? new Map<string, Incoming>()
  bySession.set(session, files)
  return files
}

function known(session: Session, fileId: string): Incoming {
  const file = bySession.get(session)?.get(fileId)
  if (file === undefined) throw new AppError('not-found', { detail: 'ファイルをもう一度選んでください。' })
  return file
}

/** Makes room for a file of `size` bytes. */
export async function beginFile(
  session: Session,
  folder: string,
  file: { readonly fileId: string; readonly name: string; readonly size: number },
): Promise<void> {
  const files = filesOf(session)
  if (files.size >= MOST_FILES)
    throw new AppError('too-large', {
      detail: '選んだファイルが多すぎます。何回かに分けて取り込んでください。',
    })
  await mkdir(join(folder, FOLDER), { recursive: true, mode: 0o700 })
  const path = join(folder, FOLDER, `${process.pid}-${file.fileId}`)
  const handle = await open(path, 'w', 0o600)
  await handle.close()
  files.set(file.fileId, { path, name: file.name, size: file.size, received: 0 })
}

/** Adds bytes at their place. A piece that came already is written again; one that would leave a gap is a `conflict`. */
export async function addPiece(
  session: Session,
  fileId: string,
  at: number,
  bytes: Uint8Array,
): Promise<number> {
  const file = known(session, fileId)
  if (at > file.received) throw new AppError('conflict')
  if (at + bytes.length > file.size) throw new AppError('too-large')
  const handle = await open(file.path, 'r+')
  try {
    await handle.write(bytes, 0, bytes.length, at)
  } finally {
    await handle.close()
  }
  file.received = Math.max(file.received, at + bytes.length)
  return file.received
}

/** The files in the order asked for; one that is not there yet as a whole is refused. */
export function incomingFiles(
  session: Session,
  fileIds: readonly string[],
): (OrderedFile & { size: number })[] {
  return fileIds.map((fileId) => {
    const file = known(session, fileId)
    if (file.received < file.size)
      throw new AppError('conflict', { detail: `「${file.name}」はまだ読み込みの途中です。` })
    return file
  })
}

export async function removeIncoming(session: Session, fileIds: readonly string[]): Promise<void> {
  for (const fileId of fileIds) {
    const file = bySession.get(session)?.get(fileId)
    bySession.get(session)?.delete(fileId)
    if (file !== undefined) await rm(file.path, { force: true })
  }
}

/** When a session ends nothing of it stays. */
export async function removeAllIncoming(session: Session): Promise<void> {
  await removeIncoming(session, [...(bySession.get(session)?.keys() ?? [])])
}

/** What programs that no longer run left in the folder. */
export async function removeStrandedFiles(folder: string): Promise<void> {
  const names = await readdir(join(folder, FOLDER)).catch(() => [])
  const stranded = names.filter((name) => !isAlive(Number(/^\d+/u.exec(name)?.[0] ?? 0)))
  await Promise.allSettled(stranded.map((name) => rm(join(folder, FOLDER, name), { force: true })))
}
