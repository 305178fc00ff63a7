import { z } from 'zod'
import { CareScene } from '../domain/care-scene.ts'
import { Provider, SourceNote, Visibility } from '../domain/provider.ts'
import { EVERYBODY } from '../domain/user.ts'
import { query } from './call.ts'
import { PaperFile } from './paper.ts'

const MedicalAreaCode = z.string().max(40)
const Audience = z.enum(['outside', 'inside'])
const PlanTableInput = z.strictObject({
  medicalAreaCode: MedicalAreaCode,
  audience: Audience,
  /** medical: hospitals, clinics and dentists, as the documents list them; all: whoever stands in a scene. */
  kinds: z.enum(['medical', 'all']),
})
export type PlanTableInput = z.infer<typeof PlanTableInput>

export const PlanTableView = z.strictObject({
  planName: z.string(),
  medicalArea: z.string(),
  scenes: z.array(z.strictObject({ scene: CareScene, word: z.string() })),
  /** Whether a public document lists the institutions of this area. */
  hasDocument: z.boolean(),
  sections: z.array(
    z.strictObject({
      place: z.string(),
      areaCodes: z.array(z.string()),
      columns: z.array(
        z.array(
          z.strictObject({
            providerId: Provider.shape.id,
            name: z.string(),
            mark: z.enum(['none', 'addition', 'uncertain']),
            visibility: Visibility,
          }),
        ),
      ),
    }),
  ),
  differences: z.array(
    z.strictObject({
      place: z.string(),
      name: z.string(),
      providerId: Provider.shape.id.nullable(),
      added: z.array(CareScene),
      removed: z.array(CareScene),
    }),
  ),
  source: SourceNote,
})
export type PlanTableView = z.infer<typeof PlanTableView>

export const regionCalls = {
  /** The plan's own table, area × scene × institutions, from the directory as it is now. */
  'region.planTable': query({ allow: EVERYBODY, input: PlanTableInput, output: PlanTableView }),
  /** The same as a file to print, to edit or to reckon with. */
  'region.exportPlanTable': query({
    allow: EVERYBODY,
    input: PlanTableInput.extend({ format: z.enum(['pdf', 'docx', 'xlsx']) }),
    output: PaperFile,
    isLogged: true,
  }),
}
