/**
 * Gives each district of areas.json its representative point: the median of the coordinates of the care offices
 * whose address lies in it, and none where no office does. Points are never taken from elsewhere.
 *   node seeds/reference/set-district-points.ts <directory of 介護サービス情報公表 CSV files>
 */
import { parse } from 'csv-parse/sync'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AreaData } from '../../shared/domain/area.ts'
import { findDistrictByAddress } from '../../shared/domain/find-district.ts'
import { toJsonLines } from './json-lines.ts'

/** Japan's four corners; 0.000 and swapped values of the open data fall outside. */
const isInJapan = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
  latitude > 20 && latitude < 46 && longitude > 122 && longitude < 154

export function readOffices(directory: string) {
  const files = readdirSync(directory).filter((file) => file.endsWith('.csv'))
  const rows = files.flatMap((file): Record<string, string>[] =>
    parse(readFileSync(join(directory, file)), { columns: true, bom: true }),
  )
  return rows.map((row) => ({
    prefecture: row['都道府県名'] ?? '',
    municipality: row['市区町村名'] ?? '',
    address: row['住所'] ?? '',
    latitude: Number(row['緯度']),
    longitude: Number(row['経度']),
  }))
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]!
  const value = sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2
  return Math.round(value * 1e5) / 1e5
}

/** `areas` with the points of its districts computed anew from `offices`. */
export function withPoints(areas: AreaData, offices: ReturnType<typeof readOffices>): AreaData {
  const points = new Map<string, { latitude: number; longitude: number }[]>()
  const seen = new Set<string>()
  for (const office of offices.filter(isInJapan)) {
    const prefecture = areas.prefectures.find(({ name }) => name === office.prefecture)
    const municipality = areas.municipalities.find(
      ({ prefectureCode, name }) => prefectureCode === prefecture?.code && name === office.municipality,
    )
    const district = municipality && findDistrictByAddress(areas, municipality.code, office.address)
    if (!district || seen.has(office.address)) continue
    seen.add(office.address)
    points.set(district.code, [...(points.get(district.code) ?? []), office])
  }
  const districts = areas.districts.map((district) => {
    const found = points.get(district.code)
    if (!found) return { ...district, latitude: null, longitude: null, pointSource: null }
    const pointSource = `介護サービス情報公表のオープンデータ、地区内の事業所${found.length}か所の中央値`
    const latitude = median(found.map((point) => point.latitude))
    return { ...district, latitude, longitude: median(found.map((point) => point.longitude)), pointSource }
  })
  return { ...areas, districts }
}

function main(directory: string | undefined): void {
  if (directory === undefined)
    throw new Error('usage: node seeds/reference/set-district-points.ts <directory>')
  const file = new URL('areas.json', import.meta.url)
  const areas = withPoints(AreaData.parse(JSON.parse(readFileSync(file, 'utf8'))), readOffices(directory))
  writeFileSync(file, toJsonLines(areas))
  const withPoint = areas.districts.filter(({ latitude }) => latitude !== null)
  console.log(`${withPoint.length} of ${areas.districts.length} districts have a point`)
}

if (import.meta.main) main(process.argv[2])
