import { fileSource, firstBytes } from './readers/byte-source.ts'
import { isZip } from './readers/file-signature.ts'
import { zipEntries } from './readers/zip-entries.ts'

/** Enough of a GeoJSON to tell it from other JSON. */
const BEGINNING = 4096

/**
 * Whether a file holds boundaries (行政区域 N03): a GeoJSON, or a ZIP with one inside and no table. Throws
 * `unreadable-file`, in words, for a ZIP that is damaged.
 */
export async function holdsBoundaries(path: string, name: string): Promise<boolean> {
  const first = await firstBytes(fileSource(path, name), BEGINNING)
  if (isZip(first)) return await isZipOfBoundaries(path, name)
  const text = new TextDecoder().decode(first.subarray(0, BEGINNING))
  return /^[\uFEFF\s]*\{/u.test(text) && text.includes('"FeatureCollection"')
}

async function isZipOfBoundaries(path: string, name: string): Promise<boolean> {
  const kinds = (await zipEntries(path, name)).map(({ kind }) => kind)
  return kinds.includes('geojson') && !kinds.some((kind) => ['csv', 'tsv', 'xlsx', 'xls'].includes(kind))
}
