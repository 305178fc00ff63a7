import { Parser } from 'saxen'

/** What a reader of one XML part wants to hear; names come without their prefix (x:row is row). */
export type XmlHandlers = {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Longer than any piece of XML in an honest workbook; Excel holds 32,767 characters in a cell. */
const LONGEST_PIECE = 1_000_000

const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }))

function characterOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\ufffd'
}

/** References written out; the parser's own decoder cuts characters beyond U+FFFF (𠮷). */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/giu, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return characterOf(Number.parseInt(hex, 16))
    if (typeof decimal === 'string') return characterOf(Number(decimal))
    return ENTITIES.get(String(name)) ?? whole
  })
}

const localName = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

function refuse(what: string): never {
  throw new Error(`xml: ${what}`)
}

/**
 * Reads XML piece by piece and tells the handlers; yields after each piece, so that whoever collects can hand on what
 * is there. Throws where it is no well-formed XML, breaks off, or has a DOCTYPE (entities that grow without end).
 */
export async function* xmlPieces(
  pieces: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  let heard = 0
  const parser = parserFor(handlers, () => {
    heard = 0
  })
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8', {
      fatal: true,
    })
    heard += piece.length
    parser.write(decoder.decode(piece, { stream: true }))
    if (heard > LONGEST_PIECE) refuse('a piece without end')
    yield
  }
  parser.write(decoder?.decode() ?? '')
  parser.end()
  yield
}

function parserFor({ open, close, text }: XmlHandlers, heard: () => void): Parser {
  const tell = (given: string) => {
    heard()
    if (given.length > LONGEST_PIECE) refuse('a text without end')
    text(given)
  }
  return new Parser()
    .on('openTag', (name, attributes) => {
      heard()
      open(localName(name), attributes)
    })
    .on('closeTag', (name) => close(localName(name)))
    .on('text', (given) => tell(decodeXml(given)))
    .on('cdata', tell)
    .on('attention', () => refuse('a document type'))
    .on('error', (error) => {
      throw error
    })
}

/** Reads a whole part. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const reading = xmlPieces(pieces, handlers)
  while ((await reading.next()).done !== true);
}
