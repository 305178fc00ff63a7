import type { OfficialEntry } from '../../db/repositories/official-provider.ts'
import { type AreaData, areaPath } from '../../shared/domain/area.ts'
import { Role } from '../../shared/domain/role.ts'

const FAMILY = [
  '青葉',
  '大内',
  '白石',
  '中関',
  '三田尻',
  '富海',
  '右田',
  '牟礼',
  '小郡',
  '秋穂',
  '阿知須',
  '徳地',
  '阿東',
  '湯田',
  '宮野',
]
const GIVEN = [
  'ひばり',
  'みなと',
  'やまなみ',
  'すみれ',
  'こもれび',
  'しおさい',
  'なごみ',
  'あおぞら',
  'さくら',
  'つばさ',
]
const WHAT = [
  '内科クリニック',
  '訪問看護ステーション',
  '薬局',
  '居宅介護支援事業所',
  'デイサービスセンター',
  '歯科医院',
  '病院',
  'ケアセンター',
]

/** A small generator with a seed: the same directory in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Invented lines of a directory, spread over the areas and roles. */
export function madeProviders(areas: AreaData, count: number): OfficialEntry[] {
  const random = randomNumbers(35)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, no) => {
    const district = pick(areas.districts)
    const area = areaPath(areas, district.code)
    if (area === undefined) throw new Error('a district without a path')
    return {
      id: `bench:${no}`,
      origin: 'kaigo',
      service: '訪問看護',
      name: `医療法人社団${pick(FAMILY)}会　${pick(GIVEN)}${pick(FAMILY)}${pick(WHAT)}${no}`,
      kana: `${pick(GIVEN)}${no}`,
      kind: 'visitingNurse',
      roles: [pick(Role.options)],
      area,
      scenes: [],
      uncertainScenes: [],
      postalCode: '',
      address: `${area.prefecture}${area.municipality}${area.district ?? ''}${Math.floor(random() * 3000)}番地`,
      latitude: 34 + random(),
      longitude: 131 + random(),
      phone: `0835-${String(no % 100).padStart(2, '0')}-${String(no % 10_000).padStart(4, '0')}`,
      fax: '',
      corporation: `医療法人社団${pick(FAMILY)}会`,
      openDays: '',
      url: '',
      note: '',
      night: 'unknown',
      holiday: 'unknown',
      source: { document: 'bench', asOf: '2026-11-01' },
    } satisfies OfficialEntry
  })
}
