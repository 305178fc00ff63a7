import type { CriterionView, RegionOverview } from '../../../shared/contract/provider.ts'
import { CareScene } from '../../../shared/domain/care-scene.ts'
import { areaOfMunicipality, areaPath } from '../../../shared/domain/area.ts'
import { scopeOfDistricts } from '../../../shared/domain/area-scope.ts'
import { Role } from '../../../shared/domain/role.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { AppError } from '../../../shared/errors.ts'
import type { PlaceCount } from '../../../db/repositories/directory-counts.ts'
import type { ReferenceData } from '../reference-data.ts'

/** The medical area of a provider; in a municipality that two share, the one of the document's region. */
function planOf({ areas, regionalPlans }: ReferenceData, provider: Provider) {
  const { municipalityCode, districtCode } = provider.area
  const district = areas.districts.find((each) =>
    districtCode === null ? each.municipalityCode === municipalityCode : each.code === districtCode,
  )
  return regionalPlans.plans.find(
    ({ medicalAreaCodes }) => district !== undefined && medicalAreaCodes.includes(district.medicalAreaCode),
  )
}

/** Hospitals and facilities that patients leave are asked other things than those who go to homes. */
function isAsked(provider: Provider, subject: string): boolean {
  if (subject === 'inpatientFacility')
    return ['hospital', 'bedClinic', 'healthFacility'].includes(provider.kind)
  return (
    subject === 'homeCareProvider' ||
    (subject === 'activeInstitution' && provider.roles.includes('homeDoctor'))
  )
}

/** What the plan of the place expects of such a provider, in the scenes that it stands in. */
export function criteriaFor(reference: ReferenceData, provider: Provider) {
  const plan = planOf(reference, provider)
  const words = plan?.scenes ?? []
  const scenes = new Set([...provider.scenes, ...provider.uncertainScenes])
  const criteria: CriterionView[] = reference.criteria.criteria
    .filter(({ planCode, scene }) => planCode === plan?.code && (scene === null || scenes.has(scene)))
    .filter(({ subject }) => scenes.size > 0 && isAsked(provider, subject))
    .map(({ code, scene, subjectWord, text, isSceneInferred, source }) => ({
      code,
      scene,
      sceneWord: words.find((word) => word.scene === scene)?.word ?? '',
      subjectWord,
      text,
      isSceneInferred,
      source,
    }))
  return { criteria, sceneWords: words.map(({ scene, word }) => ({ scene, word })) }
}

type InstitutionRow = RegionOverview['institutions'][number]

function institutionRows(reference: ReferenceData, districtCodes: ReadonlySet<string>): InstitutionRow[] {
  const { areas, institutions } = reference
  const places = new Map<string, typeof institutions.institutions>()
  for (const institution of institutions.institutions) {
    const { municipalityCode, districtCode } = institution
    const isHere =
      districtCode === null
        ? areas.districts.some((d) => d.municipalityCode === municipalityCode && districtCodes.has(d.code))
        : districtCodes.has(districtCode)
    if (!isHere) continue
    const key = districtCode ?? municipalityCode
    places.set(key, [...(places.get(key) ?? []), institution])
  }
  return [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, list]) => {
      const area = areaPath(areas, code) ?? areaOfMunicipality(areas, code)
      return {
        place: `${area?.municipality ?? code}${area?.district ?? ''}`,
        areaCodes: [code],
        total: list.length,
        hospitals: list.filter(({ kind }) => kind === 'hospital').length,
        byScene: CareScene.options.map((scene) => ({
          scene,
          count: list.filter(({ scenes }) => scenes.includes(scene)).length,
          uncertain: list.filter(({ uncertainScenes }) => uncertainScenes.includes(scene)).length,
        })),
      }
    })
}

/** By municipality; of one that two medical areas share, only its districts in this one. */
function roleRows(
  reference: ReferenceData,
  medicalAreaCode: string,
  codes: readonly string[],
  counts: readonly PlaceCount[],
) {
  const municipalityCodes = [...new Set(codes.map((code) => code.slice(0, 5)))]
  return municipalityCodes.map((code) => {
    const areaCodes = codes.filter((each) => each.startsWith(code))
    const here = counts.filter(
      ({ area }) => areaCodes.includes(area.municipalityCode) || areaCodes.includes(area.districtCode ?? ''),
    )
    return {
      municipality: areaOfMunicipality(reference.areas, code)?.municipality ?? code,
      municipalityCode: code,
      areaKey: `medical:${medicalAreaCode}/${code}`,
      areaCodes,
      byRole: Role.options.map((role) => ({
        role,
        count: here.reduce((sum, row) => sum + (row.roles.includes(role) ? row.count : 0), 0),
      })),
    }
  })
}

/** What the documents and the directory say about a medical area. */
export function regionOverview(
  reference: ReferenceData,
  medicalAreaCode: string,
  counts: readonly PlaceCount[],
): RegionOverview {
  const { areas, regionalPlans, institutions } = reference
  const plan = regionalPlans.plans.find(({ medicalAreaCodes }) => medicalAreaCodes.includes(medicalAreaCode))
  if (plan === undefined) throw new AppError('not-found')
  const districts = areas.districts.filter((district) => district.medicalAreaCode === medicalAreaCode)
  const codes = districts.map(({ code }) => code)
  const municipalities = new Set(codes.map((code) => code.slice(0, 5)))
  return {
    plan: { name: plan.name, note: plan.note, scenes: plan.scenes, source: plan.source },
    institutions: institutionRows(reference, new Set(codes)),
    institutionSource: { document: institutions.source, asOf: institutions.asOf },
    roles: roleRows(reference, medicalAreaCode, scopeOfDistricts(areas, codes), counts),
    desks: regionalPlans.desks
      .filter((desk) => desk.medicalAreaCode === medicalAreaCode)
      .map(({ code, name, operator, status, note, source }) => ({
        code,
        name,
        operator,
        note,
        source,
        isPlanned: status === 'planned',
      })),
    schemes: regionalPlans.schemes
      .filter(
        ({ medicalAreaCodes, municipalityCodes }) =>
          medicalAreaCodes.includes(medicalAreaCode) ||
          municipalityCodes.some((code) => municipalities.has(code)),
      )
      .map(({ code, name, about, source }) => ({ code, name, about, source })),
  }
}
