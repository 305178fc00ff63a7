import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { AreaData } from '../../shared/domain/area.ts'
import { InstitutionData } from '../../shared/domain/institution.ts'
import { CareGroupData } from '../../shared/domain/reference-groups.ts'
import { CriteriaData, RegionalPlanData } from '../../shared/domain/regional-plan.ts'

export type ReferenceData = {
  areas: AreaData
  institutions: InstitutionData
  criteria: CriteriaData
  regionalPlans: RegionalPlanData
  careGroups: CareGroupData
}

/** A file of the package that is not what the program expects is a damaged installation; the text names the file. */
async function read<T>(directory: string, file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(join(directory, file), 'utf8')))
  } catch (cause) {
    throw new Error(`地域データ ${file} を読み込めません。プログラムを入れ直してください。`, { cause })
  }
}

/** The region's data from the directory `reference` below `seedsDirectory` (the repository's or the package's seeds). */
export async function loadReferenceData(seedsDirectory: string): Promise<ReferenceData> {
  const directory = join(seedsDirectory, 'reference')
  const [areas, institutions, criteria, regionalPlans, careGroups] = await Promise.all([
    read(directory, 'areas.json', AreaData),
    read(directory, 'institutions.json', InstitutionData),
    read(directory, 'criteria.json', CriteriaData),
    read(directory, 'regional-plans.json', RegionalPlanData),
    read(directory, 'care-groups.json', CareGroupData),
  ])
  return { areas, institutions, criteria, regionalPlans, careGroups }
}
