/**
 * So many bytes of entries lie in one row of the index: with its key it fills a page of SQLite. An entry that is longer has
 * a chunk of its own.
 */
const CHUNK_BYTES = 3900

/** Shared letters, further letters, and at most three bytes for a length. */
const MOST_HEAD = 5

/** Packs entries that come in the order of their tokens; a chunk is given away when it is full, with its first token. */
export class ChunkPacker {
  readonly #give: (token: string, entries: Uint8Array) => void
  readonly #bytes = new Uint8Array(2 * CHUNK_BYTES + 256)
  #used = 0
  #first = ''
  #before = ''

  constructor(give: (token: string, entries: Uint8Array) => void) {
    this.#give = give
  }

  add(token: string, rows: Uint8Array): void {
    if (this.#used > 0 && this.#used + MOST_HEAD + token.length + rows.length > CHUNK_BYTES) this.end()
    if (this.#used === 0) this.#first = token
    const shared = sharedLetters(this.#before, token)
    this.#byte(shared)
    this.#byte(token.length - shared)
    for (let at = shared; at < token.length; at += 1) this.#byte(token.charCodeAt(at))
    this.#length(rows.length)
    this.#bytes.set(rows, this.#used)
    this.#used += rows.length
    this.#before = token
  }

  /** Gives away what is packed; after the last entry. */
  end(): void {
    if (this.#used > 0) this.#give(this.#first, this.#bytes.slice(0, this.#used))
    this.#used = 0
    this.#before = ''
  }

  #byte(value: number): void {
    this.#bytes[this.#used] = value
    this.#used += 1
  }

  /** Seven bits a byte, the lowest first; the upper bit tells that another one follows. */
  #length(value: number): void {
    let rest = value
    for (; rest >= 0x80; rest >>= 7) this.#byte(0x80 | (rest & 0x7f))
    this.#byte(rest)
  }
}

function sharedLetters(before: string, token: string): number {
  let at = 0
  while (at < before.length && at < token.length && before.charCodeAt(at) === token.charCodeAt(at)) at += 1
  return at
}

/** Every entry of a chunk; `rows` lies in the chunk itself. */
export function* chunkEntries(
  chunk: Uint8Array,
): Generator<{ readonly token: string; readonly rows: Uint8Array }> {
  const cursor = new ChunkCursor(chunk)
  while (cursor.next()) yield { token: cursor.token(), rows: cursor.rows() }
}

/** The rows of one token in the chunk that may hold it, still packed. */
export function rowsInChunk(chunk: Uint8Array, token: string): Uint8Array | undefined {
  const cursor = new ChunkCursor(chunk)
  while (cursor.next()) {
    if (cursor.is(token)) return cursor.rows()
  }
  return undefined
}

/** Walks over the entries of a chunk. */
class ChunkCursor {
  readonly #chunk: Uint8Array
  readonly #letters = new Uint8Array(255)
  #tokenLength = 0
  #at = 0
  #end = 0

  constructor(chunk: Uint8Array) {
    this.#chunk = chunk
  }

  /** Steps onto the next entry, if there is one. */
  next(): boolean {
    const chunk = this.#chunk
    let at = this.#end
    if (at >= chunk.length) return false
    const shared = chunk[at] ?? 0
    const further = chunk[at + 1] ?? 0
    at += 2
    for (let place = 0; place < further; place += 1) this.#letters[shared + place] = chunk[at + place] ?? 0
    this.#tokenLength = shared + further
    at += further
    let length = 0
    for (let shift = 0; ; shift += 7) {
      const byte = chunk[at] ?? 0
      at += 1
      length |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    this.#at = at
    this.#end = at + length
    return true
  }

  is(token: string): boolean {
    if (token.length !== this.#tokenLength) return false
    for (let at = token.length - 1; at >= 0; at -= 1)
      if (token.charCodeAt(at) !== this.#letters[at]) return false
    return true
  }

  token(): string {
    return String.fromCharCode(...this.#letters.subarray(0, this.#tokenLength))
  }

  rows(): Uint8Array {
    return this.#chunk.subarray(this.#at, this.#end)
  }
}
