import { isUtf8 } from 'node:buffer'
import type { ByteSource } from './byte-source.ts'
import { unreadable } from './refuse-file.ts'

export type TextEncoding = 'UTF-8' | 'UTF-16' | 'CP932'

type Coding = { readonly encoding: TextEncoding; readonly label: string; readonly markLength: number }

const UTF8: Coding = { encoding: 'UTF-8', label: 'utf-8', markLength: 0 }
const CP932: Coding = { encoding: 'CP932', label: 'shift_jis', markLength: 0 }

/** Where the last whole character ends: up to three bytes of a UTF-8 character may wait for the next piece. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0)
      return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** UTF-8 pieces as they are, checked; `undefined` in place of a piece that is no UTF-8. */
async function* checkedUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  let rest: Uint8Array = new Uint8Array()
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const length = wholeLength(bytes)
    const whole = bytes.subarray(0, length)
    rest = bytes.subarray(length)
    yield isUtf8(whole) ? whole : undefined
  }
  if (rest.length > 0) yield undefined
}

/** Another encoding as pieces of UTF-8; `undefined` in place of a piece that does not fit it. */
async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  label: string,
): AsyncGenerator<Uint8Array | undefined> {
  const decoder = new TextDecoder(label, { fatal: true })
  const turn = (piece: Uint8Array | undefined) => {
    try {
      return Buffer.from(piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true }))
    } catch {
      return undefined
    }
  }
  for await (const piece of pieces) {
    const text = turn(piece)
    yield text
    if (text === undefined) return
  }
  yield turn(undefined)
}

async function* withoutMark(pieces: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let left = length
  for await (const piece of pieces) {
    const skipped = Math.min(left, piece.length)
    left -= skipped
    yield piece.subarray(skipped)
  }
}

function asUtf8(source: ByteSource, { label, markLength }: Coding): AsyncGenerator<Uint8Array | undefined> {
  const pieces = withoutMark(source.open(), markLength)
  return label === 'utf-8' ? checkedUtf8(pieces) : decoded(pieces, label)
}

function codingByMark(first: Uint8Array): Coding | undefined {
  const [one, two, three] = first
  if (one === 0xef && two === 0xbb && three === 0xbf) return { ...UTF8, markLength: 3 }
  if (one === 0xff && two === 0xfe) return { encoding: 'UTF-16', label: 'utf-16le', markLength: 2 }
  if (one === 0xfe && two === 0xff) return { encoding: 'UTF-16', label: 'utf-16be', markLength: 2 }
  return undefined
}

/** Whether the whole file is text of this encoding. One character in its last line can decide, so all of it is read. */
async function fits(source: ByteSource, coding: Coding): Promise<boolean> {
  for await (const piece of asUtf8(source, coding)) if (piece === undefined || piece.includes(0)) return false
  return true
}

/** A text file: its encoding, and its text from the beginning as often as needed. */
export type TextSource = {
  readonly name: string
  readonly encoding: TextEncoding
  /** UTF-8, without a mark. Ends in `unreadable-file` at a byte that does not fit. */
  readonly open: () => AsyncGenerator<Uint8Array>
}

/**
 * Finds out how a file is encoded, as Excel and public sites write it: UTF-8 with or without its mark, UTF-16 with its
 * mark, CP932. Without a mark the whole file is read once to decide. Throws `unreadable-file` where nothing fits.
 */
export async function openText(source: ByteSource, first: Uint8Array): Promise<TextSource> {
  const coding = codingByMark(first) ?? (await codingByTrying(source))
  return {
    name: source.name,
    encoding: coding.encoding,
    open: async function* () {
      for await (const piece of asUtf8(source, coding)) {
        if (piece === undefined)
          throw unreadable(
            `「${source.name}」に ${coding.encoding} として読めない文字があります。ファイルが途中で切れていないか確認し、取り直してください。`,
          )
        if (piece.includes(0)) throw unreadable(noText(source.name))
        yield piece
      }
    },
  }
}

const noText = (name: string) =>
  `「${name}」は文字として読めません。CSV かどうか、途中で切れていないかを確認し、取り直してください。`

async function codingByTrying(source: ByteSource): Promise<Coding> {
  if (await fits(source, UTF8)) return UTF8
  if (await fits(source, CP932)) return CP932
  throw unreadable(noText(source.name))
}
