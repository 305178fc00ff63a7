import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../../../shared/errors.ts'
import type { ByteSource } from './byte-source.ts'
import { shownName, unreadable } from './refuse-file.ts'

/** What a ZIP of tables may be at most. The whole of ナビイ is 500 MB in ten files. */
export const ZIP_LIMITS = {
  entries: 2_000,
  entryBytes: 1024 ** 3,
  totalBytes: 2 * 1024 ** 3,
  /** A CSV shrinks to a tenth or a thirtieth; a thousandth is a ZIP bomb. */
  ratio: 200,
  /** Below this size a high ratio harms nobody. */
  ratioFrom: 16 * 1024 ** 2,
} as const

const EXTRACT = '取り出したファイルを選んでください。'

/** Anything the ZIP reader complains about is damage; its English words stay inside. */
function brokenZip(name: string): Error {
  return unreadable(
    `「${name}」は ZIP として壊れているか、途中で切れています。ファイルを取り直してください。`,
  )
}

/** ZIPs made on Japanese Windows carry names in CP932 without saying so. */
export function entryName(raw: Uint8Array): string {
  for (const label of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(raw)
    } catch {
      // The next encoding may fit.
    }
  }
  return new TextDecoder('latin1').decode(raw)
}

async function openZip(path: string, name: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false })
  } catch {
    throw brokenZip(name)
  }
}

function checkSizes(zip: string, { compressedSize, uncompressedSize }: Entry, totalBytes: number): void {
  const isBomb =
    uncompressedSize > ZIP_LIMITS.ratioFrom && uncompressedSize > compressedSize * ZIP_LIMITS.ratio
  if (isBomb || uncompressedSize > ZIP_LIMITS.entryBytes || totalBytes > ZIP_LIMITS.totalBytes)
    throw unreadable(`「${zip}」は展開すると大きすぎます。正しい配布元のファイルか確認し、${EXTRACT}`)
}

async function readEntries(file: ZipFile, zip: string): Promise<Entry[]> {
  if (file.entryCount > ZIP_LIMITS.entries)
    throw unreadable(`「${zip}」に入っているファイルが多すぎます（${file.entryCount}件）。必要な${EXTRACT}`)
  const entries: Entry[] = []
  let totalBytes = 0
  for await (const entry of file.eachEntry()) {
    totalBytes += entry.uncompressedSize
    checkSizes(zip, entry, totalBytes)
    entries.push(entry)
  }
  return entries
}

/** The bytes of one entry. What comes out must be what the ZIP declared: the size (bombs lie) and the check sum. */
async function* entryBytes(path: string, zip: string, entry: Entry): AsyncGenerator<Uint8Array> {
  const file = await openZip(path, zip)
  try {
    const stream = await file.openReadStreamPromise(entry)
    let sum = 0
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      sum = crc32(piece, sum)
      yield piece
    }
    if (sum !== entry.crc32) throw brokenZip(zip)
  } catch {
    throw brokenZip(zip)
  } finally {
    file.close()
  }
}

/** A file packed in a ZIP; `kind` is the end of its name, in small letters, without the dot. */
export type ZipEntry = ByteSource & { readonly kind: string; readonly bytes: number }

/**
 * The files in a ZIP, without folders and what systems leave behind. Throws `unreadable-file` for a damaged or
 * locked ZIP, and for one that would grow beyond ZIP_LIMITS.
 */
export async function zipEntries(path: string, zip: string): Promise<ZipEntry[]> {
  const file = await openZip(path, zip)
  const entries = await readEntries(file, zip)
    .catch((error: unknown) => {
      throw error instanceof AppError ? error : brokenZip(zip)
    })
    .finally(() => file.close())
  return entries.flatMap((entry) => {
    const name = entryName(entry.fileNameRaw).replaceAll('\\', '/')
    const isOfSystem = /(?:^|\/)(?:__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/iu.test(name)
    if (name.endsWith('/') || isOfSystem) return []
    if (entry.isEncrypted())
      throw unreadable(`「${zip}」にはパスワードがかかっています。パスワードを外すか、${EXTRACT}`)
    if (!entry.canDecodeFileData()) throw unreadable(`「${zip}」は読めない圧縮方式です。${EXTRACT}`)
    return {
      name: `${zip}/${shownName(name)}`,
      kind: /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '',
      bytes: entry.uncompressedSize,
      open: () => entryBytes(path, zip, entry),
    }
  })
}
