import { z } from 'zod'
import { RecordChange } from '../domain/record-change.ts'
import { SubArea, SubAreaContent, SubAreaId } from '../domain/sub-area.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** エリア: areas that the department draws over districts. */
export const subAreaCalls = {
  'subArea.list': query({ allow: EVERYBODY, input: z.strictObject({}), output: z.array(SubArea) }),
  /** Who changed which area when and how, those that are gone included; the newest first. */
  'subArea.history': query({ allow: EVERYBODY, input: z.strictObject({}), output: z.array(RecordChange) }),
  /** A new one (id null) or a changed one; districts that the region's data does not hold are refused. */
  'subArea.save': command({
    allow: WRITERS,
    input: z.strictObject({
      subAreaId: SubAreaId.nullable(),
      version: z.number().int().nonnegative(),
      area: SubAreaContent,
    }),
    output: SubArea,
  }),
  'subArea.remove': command({
    allow: WRITERS,
    input: z.strictObject({ subAreaId: SubAreaId, version: z.number().int().positive() }),
    output: z.strictObject({}),
  }),
}
