import { z } from 'zod'
import { PatientFile } from './patient-file.ts'
import { ProvidersFile } from './providers-file.ts'

const FILES = {
  'patient-file.schema.json': { title: '患者ファイル（match --patient）', schema: PatientFile },
  'providers-file.schema.json': { title: '連携先ファイル（match --providers）', schema: ProvidersFile },
}

/** File name under resources/schemas → JSON Schema (draft 2020-12), made from what the program itself reads with. */
export function fileSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(FILES).map(([file, { title, schema }]) => [
      file,
      { title, ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) },
    ]),
  )
}
