import { once } from 'node:events'
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib'

/** 1980-01-01 00:00, as the format counts: the day of the list stands in the list. */
const DAY = 0x21
const DEFLATED = 8
/** Bytes of a packed piece, about. */
const PIECE = 2_500_000

type Entry = { readonly name: Buffer; readonly crc: number; readonly packed: number; readonly size: number }

/** A file inside of a ZIP that is written piece by piece; packed beside other people's work, on the thread pool. */
export class ZipEntry {
  readonly #name: string
  readonly #deflate: DeflateRaw = createDeflateRaw({ level: 3 })
  /** What is packed, in pieces that are large enough to be given away as they are. */
  #pieces: Buffer[] = []
  #chunks: Buffer[] = []
  #waiting = 0
  #crc = 0
  #size = 0

  constructor(name: string) {
    this.#name = name
    this.#deflate.on('data', (chunk: Buffer) => this.#take(chunk))
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8')
    this.#crc = crc32(bytes, this.#crc)
    this.#size += bytes.length
    if (!this.#deflate.write(bytes)) await once(this.#deflate, 'drain')
  }

  async end(): Promise<{ entry: Entry; chunks: Buffer[] }> {
    const ended = once(this.#deflate, 'end')
    this.#deflate.end()
    await ended
    this.#gather()
    // Whoever keeps the entry keeps none of its bytes.
    const chunks = this.#pieces.splice(0)
    const packed = chunks.reduce((sum, { length }) => sum + length, 0)
    return {
      entry: { name: Buffer.from(this.#name, 'utf8'), crc: this.#crc, packed, size: this.#size },
      chunks,
    }
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#waiting += chunk.length
    if (this.#waiting >= PIECE) this.#gather()
  }

  #gather(): void {
    if (this.#waiting > 0) this.#pieces.push(Buffer.concat(this.#chunks))
    this.#chunks = []
    this.#waiting = 0
  }
}

/** What both headers of an entry hold alike. */
function shared(header: Buffer, at: number, { crc, packed, size, name }: Entry): void {
  header.writeUInt16LE(20, at)
  // Names in UTF-8.
  header.writeUInt16LE(0x0800, at + 2)
  header.writeUInt16LE(DEFLATED, at + 4)
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(DAY, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  shared(header, 4, entry)
  return Buffer.concat([header, entry.name])
}

function directoryHeader(entry: Entry, place: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  shared(header, 6, entry)
  header.writeUInt32LE(place, 42)
  return Buffer.concat([header, entry.name])
}

/** The pieces of a ZIP (under 4 GB, as everything that is written here) from its ended entries. */
export function zipOf(ended: readonly { entry: Entry; chunks: Buffer[] }[]): Buffer[] {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let place = 0
  for (const { entry, chunks } of ended) {
    const header = localHeader(entry)
    directory.push(directoryHeader(entry, place))
    pieces.push(header, ...chunks)
    place += header.length + entry.packed
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(place, 16)
  return [...pieces, ...directory, end]
}
