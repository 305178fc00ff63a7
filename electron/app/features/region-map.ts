import { listBoundaries } from '../../../db/repositories/boundary.ts'
import { searchDirectory } from '../../../db/repositories/directory.ts'
import { listSubAreas } from '../../../db/repositories/sub-area.ts'
import type { MapInput, MapView } from '../../../shared/contract/region.ts'
import { type AreaData, districtsOf } from '../../../shared/domain/area.ts'
import { isInScope, scopeOfDistricts } from '../../../shared/domain/area-scope.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'

const PAGE = 500
/** More points are no map any more; whoever wants more chooses a role. */
const MOST_ON_MAP = 6_000

type Found = { readonly providers: Provider[]; readonly isCut: boolean }

/** Everybody in the medical area whom the filter leaves; of outside maps only who is public. */
async function providersOf({ db }: Ctx, scope: readonly string[], asked: MapInput): Promise<Found> {
  const municipalities = [...new Set(scope.map((code) => code.slice(0, 5)))]
  const { role, scene, isNight, audience } = asked
  const visibility = audience === 'outside' ? ('public' as const) : undefined
  const providers: Provider[] = []
  let afterKey: string | undefined
  do {
    const query = { text: '', areaCodes: municipalities, role, scene, visibility, limit: PAGE, afterKey }
    const page = await searchDirectory(db, query)
    for (const provider of page.rows)
      if (isInScope(provider.area, scope) && (!isNight || provider.night === 'yes')) providers.push(provider)
    afterKey = page.nextKey ?? undefined
  } while (afterKey !== undefined && providers.length <= MOST_ON_MAP)
  return { providers: providers.slice(0, MOST_ON_MAP), isCut: providers.length > MOST_ON_MAP }
}

/** Zero and the like stand for nothing; what lies outside Japan was mistyped. */
function isPlaced({ latitude, longitude }: Provider): boolean {
  return (
    latitude !== null &&
    longitude !== null &&
    latitude > 20 &&
    latitude < 46 &&
    longitude > 122 &&
    longitude < 154.5
  )
}

/** A card without a point of its own takes the one of the official entry that it covers. */
async function withOfficialPoints({ db }: Ctx, providers: readonly Provider[]): Promise<Provider[]> {
  const wanting = providers.filter(
    (each) => each.layer === 'card' && !isPlaced(each) && each.officialId !== null,
  )
  if (wanting.length === 0) return [...providers]
  const rows = await db
    .selectFrom('official.provider')
    .select(['id', 'latitude', 'longitude'])
    .where('id', 'in', wanting.map(({ officialId }) => officialId ?? '').slice(0, 5_000))
    .execute()
  const points = new Map(rows.map((row) => [row.id, row]))
  return providers.map((each) => {
    const point = isPlaced(each) ? undefined : points.get(each.officialId ?? '')
    return point === undefined ? each : { ...each, latitude: point.latitude, longitude: point.longitude }
  })
}

function placesOf(
  areas: AreaData,
  asked: MapInput,
  scope: readonly string[],
  providers: readonly Provider[],
) {
  const districts = areas.districts.filter((each) => each.medicalAreaCode === asked.medicalAreaCode)
  const count = (is: (provider: Provider) => boolean) => providers.filter(is).length
  const codes = [...new Set(districts.map(({ municipalityCode }) => municipalityCode))]
  return {
    districts: districts.map(({ code, municipalityCode, name, latitude, longitude, neighbours }) => ({
      code,
      municipalityCode,
      name,
      latitude,
      longitude,
      neighbours,
      count: count(({ area }) => area.districtCode === code),
    })),
    municipalities: codes.map((code) => {
      const inside = (provider: Provider) => provider.area.municipalityCode === code
      return {
        code,
        name: areas.municipalities.find((each) => each.code === code)?.name ?? code,
        areaCodes: scope.filter((each) => each.startsWith(code)),
        isWhole: districtsOf(areas, code).every(
          ({ medicalAreaCode }) => medicalAreaCode === asked.medicalAreaCode,
        ),
        count: count(inside),
        unknownDistrict: count((provider) => inside(provider) && provider.area.districtCode === null),
        unplaced: count((provider) => inside(provider) && !isPlaced(provider)),
      }
    }),
  }
}

/** Who stands on the map, and who has no point. */
function pointsOf(providers: readonly Provider[]): Pick<MapView, 'points' | 'unplaced'> {
  return {
    points: providers.filter(isPlaced).map((provider) => ({
      id: provider.id,
      name: provider.name,
      kind: provider.kind,
      roles: provider.roles,
      latitude: provider.latitude ?? 0,
      longitude: provider.longitude ?? 0,
      phone: provider.phone,
      place: `${provider.area.municipality}${provider.area.district ?? ''}`,
      visibility: provider.visibility,
      hasServiceArea: Object.keys(provider.serviceArea).length > 0,
    })),
    unplaced: providers
      .filter((provider) => !isPlaced(provider))
      .map(({ id, name, area, serviceArea }) => ({
        id,
        name,
        municipalityCode: area.municipalityCode,
        place: `${area.municipality}${area.district ?? ''}`,
        hasServiceArea: Object.keys(serviceArea).length > 0,
      })),
  }
}

/** The map of a medical area: borders where they were imported, places with their counts, providers by their points. */
export async function readMap(ctx: Ctx, asked: MapInput): Promise<MapView> {
  const { areas } = ctx.services.reference
  const medicalArea = areas.medicalAreas.find(({ code }) => code === asked.medicalAreaCode)
  if (medicalArea === undefined) throw new AppError('not-found')
  const own = areas.districts.filter(({ medicalAreaCode }) => medicalAreaCode === asked.medicalAreaCode)
  const codes = own.map(({ code }) => code)
  const scope = scopeOfDistricts(areas, codes)
  const found = await providersOf(ctx, scope, asked)
  const providers = await withOfficialPoints(ctx, found.providers)
  const { boundaries, source } = await listBoundaries(ctx.db, medicalArea.prefectureCode)
  const subAreas = await listSubAreas(ctx.db)
  return {
    medicalArea: medicalArea.name,
    boundaries: boundaries.map(({ municipalityCode: code, name, polygons }) => ({ code, name, polygons })),
    boundarySource: source,
    ...placesOf(areas, asked, scope, providers),
    ...pointsOf(providers),
    isCut: found.isCut,
    total: providers.length,
    subAreas: subAreas
      .filter(({ districtCodes }) => districtCodes.some((code) => codes.includes(code)))
      .map(({ id, name, color, pattern, districtCodes, uses }) => ({
        id,
        name,
        color,
        pattern,
        districtCodes,
        uses,
      })),
  }
}
