// Publishes the JSON Schemas of the command line's files: node scripts/write-schemas.mjs
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { fileSchemas } from '../shared/domain/file-schemas.ts'

for (const [file, schema] of Object.entries(fileSchemas())) {
  const path = fileURLToPath(new URL(`../resources/schemas/${file}`, import.meta.url))
  await writeFile(path, `${JSON.stringify(schema, null, 2)}\n`)
}
