import { useEffect, useRef, useState } from 'react'
import { LARGEST_PIECE } from '../../../shared/contract/import.ts'
import type { OpenedFile } from '../../../shared/contract/import-views.ts'
import { call, CallError } from '../../api/client.ts'
import { readBase64 } from './read-base64.ts'

/** A chosen file on its way into the program: its pieces, then what it turned out to be. */
export type Upload = {
  readonly key: string
  readonly name: string
  readonly size: number
  /** 0 to 1. */
  readonly sent: number
  readonly opened: OpenedFile | null
  readonly error: CallError | null
}

export type Uploads = {
  readonly files: readonly Upload[]
  readonly isBusy: boolean
  readonly add: (list: readonly File[]) => void
  readonly remove: (key: string) => void
  readonly clear: () => void
}

/** Sends chosen files one after the other in pieces, so that a file of any size passes; each can be taken off at any time. */
export function useUploads(): Uploads {
  const [files, setFiles] = useState<readonly Upload[]>([])
  const gone = useRef(new Set<string>())
  const line = useRef<Promise<void>>(Promise.resolve())
  const change = (key: string, part: Partial<Upload>) =>
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...part } : file)))
  const add = (list: readonly File[]) => {
    for (const file of list) {
      const key = crypto.randomUUID()
      const { name, size } = file
      setFiles((before) => [...before, { key, name, size, sent: 0, opened: null, error: null }])
      line.current = line.current.then(() =>
        sendInto(
          file,
          (part) => change(key, part),
          () => gone.current.has(key),
        ),
      )
    }
  }
  const remove = (key: string) => {
    gone.current.add(key)
    const fileId = files.find((file) => file.key === key)?.opened?.fileId
    if (fileId !== undefined) void call('import.removeFile', { fileId })
    setFiles((before) => before.filter((file) => file.key !== key))
  }
  useStopAtEnd(files, gone)
  const isBusy = files.some(({ opened, error }) => opened === null && error === null)
  return { files, isBusy, add, remove, clear: () => setFiles([]) }
}

/** Whoever leaves the page stops what is still being sent. */
function useStopAtEnd(files: readonly Upload[], gone: { readonly current: Set<string> }): void {
  const latest = useRef(files)
  useEffect(() => {
    latest.current = files
  }, [files])
  useEffect(
    () => () => {
      for (const { key } of latest.current) gone.current.add(key)
    },
    [gone],
  )
}

/** Sends a file unless it was taken off, and tells how far it is, what it is, or what is wrong with it. */
async function sendInto(
  file: File,
  change: (part: Partial<Upload>) => void,
  isGone: () => boolean,
): Promise<void> {
  if (isGone()) return
  try {
    const opened = await sendFile(file, (sent) => {
      change({ sent })
      return !isGone()
    })
    if (opened !== null) change({ opened, sent: 1 })
  } catch (error) {
    change({ error: error instanceof CallError ? error : new CallError({ code: 'unreadable-file' }) })
  }
}

/** Null where it was taken off on the way. */
async function sendFile(file: File, onSent: (share: number) => boolean): Promise<OpenedFile | null> {
  const { fileId } = await call('import.beginFile', { name: file.name, size: file.size })
  for (let at = 0; at < file.size; at += LARGEST_PIECE) {
    const base64 = await readBase64(file.slice(at, at + LARGEST_PIECE))
    await call('import.addPiece', { fileId, at, base64 })
    if (onSent(Math.min(1, (at + LARGEST_PIECE) / file.size))) continue
    await call('import.removeFile', { fileId })
    return null
  }
  return await call('import.openFile', { fileId })
}
