import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { unreadable } from './refuse-file.ts'

/** A file on disk by its path, or a workbook that lay in a ZIP. */
export type WorkbookContent = string | Uint8Array

/** The parts of a workbook by their path; each call unpacks anew. */
export type WorkbookParts = {
  readonly has: (path: string) => boolean
  readonly open: (path: string) => AsyncIterable<Uint8Array>
}

/** 150,000 rows of 24 columns unpack to 150 MB, and shrink to a tenth; what grows a hundredfold is a bomb. */
const LIMITS = {
  entries: 2_000,
  partBytes: 1024 ** 3,
  sharedStringBytes: 200 * 1024 ** 2,
  totalBytes: 1.5 * 1024 ** 3,
  ratio: 100,
  ratioFrom: 16 * 1024 ** 2,
} as const

const SAVE_AGAIN = 'Excel で開き、「Excel ブック（.xlsx）」で保存し直してください。'

/** Anything that the readers complain about is damage; their English words stay inside. */
export function brokenWorkbook(name: string): Error {
  return unreadable(`「${name}」は Excel ブックとして壊れているか、途中で切れています。${SAVE_AGAIN}`)
}

const OPTIONS = { lazyEntries: true, autoClose: false, strictFileNames: false } as const

async function openZip(content: WorkbookContent, name: string): Promise<ZipFile> {
  try {
    return typeof content === 'string'
      ? await openPromise(content, OPTIONS)
      : await fromBufferPromise(Buffer.from(content.buffer, content.byteOffset, content.length), OPTIONS)
  } catch {
    throw brokenWorkbook(name)
  }
}

/** A part that claims to grow too far; what really comes out is held to the claim while it is unpacked. */
function isTooLarge({ fileName, compressedSize, uncompressedSize }: Entry): boolean {
  const most = /sharedStrings\.xml$/iu.test(fileName) ? LIMITS.sharedStringBytes : LIMITS.partBytes
  const isBomb = uncompressedSize > LIMITS.ratioFrom && uncompressedSize > compressedSize * LIMITS.ratio
  return isBomb || uncompressedSize > most
}

function refuseParts(entries: readonly Entry[], name: string): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (entries.length > LIMITS.entries || total > LIMITS.totalBytes || entries.some(isTooLarge))
    throw unreadable(`「${name}」は展開すると大きすぎます。必要なシートだけを新しいブックに写してください。`)
  const has = (pattern: RegExp) => entries.some(({ fileName }) => pattern.test(fileName))
  if (has(/vbaProject\.bin$/iu))
    throw unreadable(
      `「${name}」にはマクロが入っています。マクロなしの「Excel ブック（.xlsx）」で保存し直してください。`,
    )
  if (has(/^xl\/workbook\.bin$/iu))
    throw unreadable(`「${name}」は Excel バイナリ ブック（.xlsb）です。${SAVE_AGAIN}`)
  if (entries.some((entry) => entry.isEncrypted() || !entry.canDecodeFileData()))
    throw unreadable(`「${name}」は読めない方法で圧縮されています。${SAVE_AGAIN}`)
}

/** The list of parts. Throws `unreadable-file`, in words, for a damaged ZIP, a bomb, macros and other formats. */
export async function openParts(content: WorkbookContent, name: string): Promise<WorkbookParts> {
  const zip = await openZip(content, name)
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry)
      if (entries.length > LIMITS.entries) break
    }
  } catch {
    throw brokenWorkbook(name)
  } finally {
    zip.close()
  }
  refuseParts(entries, name)
  const byPath = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]))
  return {
    has: (path) => byPath.has(path.toLowerCase()),
    open: (path) => unpack(content, name, byPath.get(path.toLowerCase())),
  }
}

/** The size that a part claims is held to by the unpacker: more or less than that is an error. */
async function* unpack(
  content: WorkbookContent,
  name: string,
  entry: Entry | undefined,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw brokenWorkbook(name)
  const zip = await openZip(content, name)
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>
  } finally {
    zip.close()
  }
}
