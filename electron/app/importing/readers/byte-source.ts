import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** Bytes that can be read from the beginning as often as needed: a file, or what lies packed in a ZIP. */
export type ByteSource = {
  readonly name: string
  /** Each call opens anew; leaving the loop early closes it. */
  readonly open: () => AsyncIterable<Uint8Array>
}

/** How much is read at a time: some hundred rows, so that other work gets its turn in between. */
const PIECE = 256 * 1024

export function fileSource(path: string, name: string): ByteSource {
  return { name, open: () => createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Uint8Array> }
}

export function bufferSource(bytes: Uint8Array, name: string): ByteSource {
  return {
    name,
    // oxlint-disable-next-line typescript/require-await -- a generator of what is at hand has nothing to wait for
    open: async function* () {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
    },
  }
}

/** The first `length` bytes, or all where there are fewer. */
export async function firstBytes(source: ByteSource, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let read = 0
  for await (const piece of source.open()) {
    pieces.push(piece)
    read += piece.length
    if (read >= length) break
  }
  return Buffer.concat(pieces).subarray(0, length)
}

/** SHA-256 of a file as 64 hex digits, read in pieces. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of fileSource(path, '').open()) hash.update(piece)
  return hash.digest('hex')
}
