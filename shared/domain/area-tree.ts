import { scopeOfDistricts } from './area-scope.ts'
import type { AreaData } from './area.ts'
import type { ProviderArea } from './provider.ts'

/** A place of the tree with the number of providers in it. `areaCodes` is what a search asks for. */
export type AreaNode = {
  readonly key: string
  readonly parentKey: string | null
  readonly depth: number
  readonly name: string
  readonly areaCodes: string[]
  readonly count: number
}

type Placed = { readonly area: ProviderArea; readonly count: number }
const sum = (places: readonly Placed[]) => places.reduce((total, { count }) => total + count, 0)

/**
 * Prefecture → medical area → municipality → district. A municipality that two medical areas share stands under each
 * with its districts there; places whose district nobody knows count in the prefecture and in the municipality's own
 * node. Prefectures without area data hold their municipalities directly.
 */
export function areaTree(areas: AreaData, places: readonly Placed[]): AreaNode[] {
  const prefectureCodes = new Set([
    ...areas.prefectures.map(({ code }) => code),
    ...places.map(({ area }) => area.municipalityCode.slice(0, 2)),
  ])
  return [...prefectureCodes].toSorted().flatMap((code) => {
    const inside = places.filter(({ area }) => area.municipalityCode.startsWith(code))
    const known = areas.prefectures.find((prefecture) => prefecture.code === code)
    const name = known?.name ?? inside[0]?.area.prefecture ?? code
    const top = { key: code, parentKey: null, depth: 0, name, areaCodes: [code], count: sum(inside) }
    const below = known === undefined ? plainMunicipalities(code, inside) : medicalAreas(areas, code, inside)
    return [top, ...below]
  })
}

function plainMunicipalities(parentKey: string, places: readonly Placed[]): AreaNode[] {
  const codes = new Set(places.map(({ area }) => area.municipalityCode))
  return [...codes].toSorted().map((code) => {
    const inside = places.filter(({ area }) => area.municipalityCode === code)
    const name = inside[0]?.area.municipality ?? code
    return { key: code, parentKey, depth: 1, name, areaCodes: [code], count: sum(inside) }
  })
}

function medicalAreas(areas: AreaData, prefectureCode: string, places: readonly Placed[]): AreaNode[] {
  return areas.medicalAreas
    .filter((area) => area.prefectureCode === prefectureCode)
    .flatMap((medicalArea) => {
      const codes = areas.districts
        .filter(({ medicalAreaCode }) => medicalAreaCode === medicalArea.code)
        .map(({ code }) => code)
      const areaCodes = scopeOfDistricts(areas, codes)
      const key = `medical:${medicalArea.code}`
      const below = municipalitiesIn(areas, key, codes, places)
      const municipalities = below.filter(({ depth }) => depth === 2)
      const count = municipalities.reduce((total, node) => total + node.count, 0)
      return [
        { key, parentKey: prefectureCode, depth: 1, name: medicalArea.name, areaCodes, count },
        ...below,
      ]
    })
}

function municipalitiesIn(
  areas: AreaData,
  parentKey: string,
  districtCodes: readonly string[],
  places: readonly Placed[],
): AreaNode[] {
  return areas.municipalities.flatMap((municipality) => {
    const all = areas.districts.filter(({ municipalityCode }) => municipalityCode === municipality.code)
    const own = all.filter(({ code }) => districtCodes.includes(code))
    if (own.length === 0) return []
    const isWhole = own.length === all.length
    const key = `${parentKey}/${municipality.code}`
    const areaCodes = isWhole ? [municipality.code] : own.map(({ code }) => code)
    const inside = places.filter(({ area }) =>
      isWhole
        ? area.municipalityCode === municipality.code
        : own.some(({ code }) => code === area.districtCode),
    )
    const top = { key, parentKey, depth: 2, name: municipality.name, areaCodes, count: sum(inside) }
    const below = own.map((district) => ({
      key: district.code,
      parentKey: key,
      depth: 3,
      name: district.name,
      areaCodes: [district.code],
      count: sum(places.filter(({ area }) => area.districtCode === district.code)),
    }))
    return all.length === 1 ? [top] : [top, ...below]
  })
}
