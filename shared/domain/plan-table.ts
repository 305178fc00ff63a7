import { type AreaData, areaOfMunicipality, areaPath, districtsOf } from './area.ts'
import { isInScope, scopeOfDistricts } from './area-scope.ts'
import type { CareScene } from './care-scene.ts'
import { fold } from './fold.ts'
import type { Institution } from './institution.ts'
import type { Provider, ProviderArea } from './provider.ts'

/** Whom the table is for: outside, only what is public; inside, everybody with a mark. */
export type TableAudience = 'outside' | 'inside'

/** A name in a cell. addition: the document does not name it in this cell. uncertain: the source leaves it open. */
export type PlanCell = {
  readonly providerId: Provider['id']
  readonly name: string
  readonly mark: 'none' | 'addition' | 'uncertain'
  readonly visibility: Provider['visibility']
}

/** One place of the table, as the document heads it, with a column for each scene of the plan. */
export type PlanSection = {
  readonly place: string
  readonly areaCodes: string[]
  readonly columns: PlanCell[][]
}

/** What the document says of an institution and the directory does not, or the other way round. */
export type PlanDifference = {
  readonly place: string
  readonly name: string
  readonly providerId: Provider['id'] | null
  readonly added: CareScene[]
  readonly removed: CareScene[]
}

export type PlanTable = { readonly sections: PlanSection[]; readonly differences: PlanDifference[] }

export type PlanTableMaterial = {
  readonly areas: AreaData
  readonly medicalAreaCode: string
  readonly scenes: readonly CareScene[]
  /** The document's list, in its order; empty where the plan names no institutions. */
  readonly institutions: readonly Institution[]
  /** Everybody of the directory who may stand in the table, whatever their visibility. */
  readonly providers: readonly Provider[]
  readonly audience: TableAudience
}

type Place = { readonly name: string; readonly areaCodes: string[] }
type Placed = Pick<ProviderArea, 'municipalityCode' | 'districtCode'>

/** The places of a medical area as a plan heads them: 山口市, and of a shared municipality its parts: 美祢市（旧美東町）. */
export function planPlaces(areas: AreaData, medicalAreaCode: string): Place[] {
  const codes = areas.districts
    .filter((each) => each.medicalAreaCode === medicalAreaCode)
    .map(({ code }) => code)
  const scope = scopeOfDistricts(areas, codes)
  const whole = scope.map((code) => {
    const path = areaPath(areas, code) ?? areaOfMunicipality(areas, code)
    const district = path?.district ?? null
    const name = path?.municipality ?? code
    return { name: district === null ? name : `${name}（${district}）`, areaCodes: [code] }
  })
  const shared = new Set(scope.filter((code) => code.includes('-')).map((code) => code.slice(0, 5)))
  const unknown = [...shared].map((code) => ({
    name: `${areaOfMunicipality(areas, code)?.municipality ?? code}（地区不明）`,
    areaCodes: [`${code}-unknown`],
  }))
  return [...whole, ...unknown]
}

/** Whether a place of the table holds this area; in a shared municipality an unknown district is a place of its own. */
function lies(areas: AreaData, area: Placed, [code = '']: readonly string[]): boolean {
  if (!code.endsWith('-unknown'))
    return isInScope(area, [code]) && (area.districtCode !== null || !code.includes('-'))
  const municipalityCode = code.slice(0, 5)
  const isKnown = districtsOf(areas, municipalityCode).some((each) => each.code === area.districtCode)
  return area.municipalityCode === municipalityCode && !isKnown
}

const nameKey = (municipalityCode: string, name: string) => `${municipalityCode} ${fold(name)}`

/** Which institution of the document a provider is: by its number in the list, else by name and municipality. */
function documentFinder(institutions: readonly Institution[]) {
  const byId = new Map(institutions.map((each) => [each.id, each]))
  const byName = new Map(institutions.map((each) => [nameKey(each.municipalityCode, each.name), each]))
  return ({ officialId, id, name, area }: Provider): Institution | undefined =>
    byId.get(officialId ?? id) ?? byName.get(nameKey(area.municipalityCode, name))
}

const hasScene = (
  { scenes, uncertainScenes }: Pick<Provider, 'scenes' | 'uncertainScenes'>,
  scene: CareScene,
) => scenes.includes(scene) || uncertainScenes.includes(scene)

/**
 * The plan's own table (place × scene × institutions) from the directory as it is now: the document's institutions
 * in its order, the unlisted ones after them by name.
 */
export function planTable(material: PlanTableMaterial): PlanTable {
  const { areas, institutions, scenes, audience } = material
  const find = documentFinder(institutions)
  const order = new Map(institutions.map(({ id }, index) => [id, index]))
  const listed = material.providers.map((provider) => ({ provider, known: find(provider) }))
  const visible = listed.filter(({ provider }) => audience === 'inside' || provider.visibility === 'public')
  const rank = ({ known }: (typeof listed)[number]) => order.get(known?.id ?? '') ?? institutions.length
  const sorted = visible.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.provider.kana || a.provider.name).localeCompare(b.provider.kana || b.provider.name, 'ja'),
  )
  const places = planPlaces(areas, material.medicalAreaCode)
  const sections = places.map(({ name, areaCodes }) => {
    const here = sorted.filter(({ provider }) => lies(areas, provider.area, areaCodes))
    const columns = scenes.map((scene) =>
      here
        .filter(({ provider }) => isInColumn(provider, scene))
        .map(({ provider, known }) => cellOf(provider, known, scene, institutions.length > 0)),
    )
    return { place: name, areaCodes, columns }
  })
  return {
    sections: sections.filter(
      ({ areaCodes: [code = ''], columns }) =>
        !code.endsWith('-unknown') || columns.some((column) => column.length > 0),
    ),
    differences: differencesOf(material, places, listed),
  }
}

/** A scene that the source leaves open is printed where the reading taken puts it, as the document does. */
const isInColumn = ({ scenes }: Provider, scene: CareScene) => scenes.includes(scene)

function cellOf(
  provider: Provider,
  known: Institution | undefined,
  scene: CareScene,
  hasDocument: boolean,
): PlanCell {
  const { id, name, visibility, uncertainScenes } = provider
  const isAddition = hasDocument && (known === undefined || !hasScene(known, scene))
  const mark = uncertainScenes.includes(scene) ? 'uncertain' : isAddition ? 'addition' : 'none'
  return { providerId: id, name, mark, visibility }
}

type Listed = { readonly provider: Provider; readonly known: Institution | undefined }

/**
 * Where directory and document part. Who is not public is in no list for outside: neither as an addition nor as
 * somebody who is missing.
 */
function differencesOf(
  { areas, institutions, scenes, audience }: PlanTableMaterial,
  places: readonly Place[],
  listed: readonly Listed[],
): PlanDifference[] {
  if (institutions.length === 0) return []
  const placeOf = (area: Placed) => places.find(({ areaCodes }) => lies(areas, area, areaCodes))?.name ?? ''
  const isHidden = ({ provider }: Listed) => audience === 'outside' && provider.visibility !== 'public'
  const fromDirectory = listed
    .filter((each) => !isHidden(each))
    .map(({ provider, known }) => ({
      place: placeOf(provider.area),
      name: provider.name,
      providerId: provider.id,
      added: scenes.filter(
        (scene) => provider.scenes.includes(scene) && (known === undefined || !hasScene(known, scene)),
      ),
      removed: scenes.filter((scene) => known?.scenes.includes(scene) === true && !hasScene(provider, scene)),
    }))
  const found = new Set(listed.map(({ known }) => known?.id))
  const missing = institutions
    .filter(({ id }) => !found.has(id))
    .map((each) => ({
      place: placeOf(each),
      name: each.name,
      providerId: null,
      added: [],
      removed: [...each.scenes],
    }))
  return [...fromDirectory, ...missing].filter(
    ({ place, added, removed }) => place !== '' && added.length + removed.length > 0,
  )
}

/** Rows of a section as the document prints them: each column filled from the top, short ones end early. */
export function planRows({ columns }: PlanSection): (PlanCell | null)[][] {
  const height = Math.max(0, ...columns.map((column) => column.length))
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null))
}
