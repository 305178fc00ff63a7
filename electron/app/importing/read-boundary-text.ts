import type { ByteSource } from './readers/byte-source.ts'
import { fileSource, firstBytes } from './readers/byte-source.ts'
import { unreadable } from './readers/refuse-file.ts'
import { zipEntries } from './readers/zip-entries.ts'

/** The largest prefecture as published has some 80 MB; the whole country does not fit into memory. */
const MOST_BYTES = 160 * 1024 * 1024

const TOO_LARGE = '行政区域のファイルが大きすぎます。全国版ではなく、都道府県別のファイルを選んでください。'

/** The GeoJSON of a file as published: as it is, or in the ZIP of the official site (beside other forms of the same). */
export async function readBoundaryText(path: string, name: string): Promise<{ text: string; entry: string }> {
  const source = fileSource(path, name)
  const head = Buffer.from(await firstBytes(source, 4)).toString('latin1')
  if (!head.startsWith('PK')) return { text: await textOf(source), entry: name }
  const packed = (await zipEntries(path, name)).filter(
    ({ kind, name: inside }) => kind === 'geojson' && !/_prefecture|_subprefecture|_city/iu.test(inside),
  )
  const [largest] = packed.toSorted((a, b) => b.bytes - a.bytes)
  if (largest === undefined)
    throw unreadable(
      `「${name}」の中に GeoJSON がありません。国土数値情報の GeoJSON を含む ZIP を選んでください。`,
    )
  if (largest.bytes > MOST_BYTES) throw unreadable(TOO_LARGE)
  return { text: await textOf(largest), entry: largest.name }
}

async function textOf(source: ByteSource): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of source.open()) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes > MOST_BYTES) throw unreadable(TOO_LARGE)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
  } catch {
    throw unreadable('行政区域のファイルが UTF-8 ではありません。GeoJSON のファイルを選んでください。')
  }
}
