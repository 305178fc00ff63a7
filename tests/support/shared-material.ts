import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Path of public material beside the repository (documents, open data, map); undefined where it is absent. */
export function sharedMaterial(path: string): string | undefined {
  return existsSync(root + path) ? root + path : undefined
}

/** Its text, empty where it is absent: such tests skip, see `skipReason`. */
export function sharedText(path: string): string {
  const file = sharedMaterial(path)
  return file === undefined ? '' : readFileSync(file, 'utf8')
}

/** For `context.skip`: said aloud in the report of a machine without the material. */
export const skipReason = (path: string) => `../shared/${path} is not here`
