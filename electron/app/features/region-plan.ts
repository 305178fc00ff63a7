import { searchDirectory } from '../../../db/repositories/directory.ts'
import type { PlanTableInput, PlanTableView } from '../../../shared/contract/region.ts'
import type { AreaData } from '../../../shared/domain/area.ts'
import type { CareScene } from '../../../shared/domain/care-scene.ts'
import { planTable } from '../../../shared/domain/plan-table.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'

const PAGE = 500

/** Everybody in these municipalities who stands in one of the scenes; once each, in the order of the directory. */
async function providersInScenes(
  { db }: Ctx,
  municipalityCodes: readonly string[],
  scenes: readonly CareScene[],
): Promise<Provider[]> {
  const found = new Map<string, Provider>()
  for (const scene of scenes) {
    let afterKey: string | undefined
    do {
      const query = { text: '', areaCodes: municipalityCodes, scene, limit: PAGE, afterKey }
      const page = await searchDirectory(db, query)
      for (const provider of page.rows) found.set(provider.id, provider)
      afterKey = page.nextKey ?? undefined
    } while (afterKey !== undefined)
  }
  return [...found.values()]
}

function municipalitiesOf(areas: AreaData, medicalAreaCode: string): string[] {
  const districts = areas.districts.filter((district) => district.medicalAreaCode === medicalAreaCode)
  return [...new Set(districts.map(({ municipalityCode }) => municipalityCode))]
}

/** The plan's table of a medical area. Throws `not-found` for an area without a plan. */
export async function readPlanTable(ctx: Ctx, asked: PlanTableInput): Promise<PlanTableView> {
  const { medicalAreaCode, audience, kinds } = asked
  const { reference } = ctx.services
  const { areas, regionalPlans, institutions } = reference
  const plan = regionalPlans.plans.find((each) => each.medicalAreaCodes.includes(medicalAreaCode))
  const medicalArea = areas.medicalAreas.find(({ code }) => code === medicalAreaCode)
  if (plan === undefined || medicalArea === undefined) throw new AppError('not-found')
  const municipalities = municipalitiesOf(areas, medicalAreaCode)
  const scenes = plan.scenes.map(({ scene }) => scene)
  const medical = new Set(
    ctx.masters.providerKinds.entries
      .filter(({ traits }) => traits.includes('medicalInstitution'))
      .map(({ code }) => code),
  )
  // A name from the document whose kind nobody could tell is one of its medical institutions.
  const isAsked = ({ kind }: Provider) => kinds === 'all' || medical.has(kind) || kind === 'unknown'
  const providers = await providersInScenes(ctx, municipalities, scenes)
  const listed = institutions.institutions.filter((each) =>
    each.districtCode === null
      ? municipalities.includes(each.municipalityCode)
      : areas.districts.some(
          ({ code, medicalAreaCode: of }) => code === each.districtCode && of === medicalAreaCode,
        ),
  )
  const table = planTable({
    areas,
    medicalAreaCode,
    scenes,
    institutions: listed,
    providers: providers.filter(isAsked),
    audience,
  })
  return {
    ...table,
    planName: plan.name,
    medicalArea: medicalArea.name,
    scenes: plan.scenes.map(({ scene, word }) => ({ scene, word })),
    hasDocument: listed.length > 0,
    source: listed.length > 0 ? { document: institutions.source, asOf: institutions.asOf } : plan.source,
  }
}
