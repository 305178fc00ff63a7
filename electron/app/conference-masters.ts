import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { ConferencePartyMaster } from '../../shared/domain/conference-parties.ts'
import { ChangeSuggestionMaster, ConferenceTemplateMaster } from '../../shared/domain/conference-template.ts'
import { AppError } from '../../shared/errors.ts'

/** What conferences are begun and judged with. */
export type ConferenceMasters = {
  readonly templates: ConferenceTemplateMaster
  readonly changes: ChangeSuggestionMaster
  readonly parties: ConferencePartyMaster
}

const loaded = new Map<string, Promise<ConferenceMasters>>()

/** Reads the three masters of conferences under `resourcesDir`/masters once; `unreadable-file` names a damaged one. */
export function loadConferenceMasters(resourcesDir: string): Promise<ConferenceMasters> {
  const known = loaded.get(resourcesDir)
  if (known !== undefined) return known
  const fresh = readAll(join(resourcesDir, 'masters'))
  loaded.set(resourcesDir, fresh)
  // A file that could not be read may be there at the next try.
  fresh.catch(() => loaded.delete(resourcesDir))
  return fresh
}

async function readAll(folder: string): Promise<ConferenceMasters> {
  const [templates, changes, parties] = await Promise.all([
    read(folder, 'conference-templates.json', ConferenceTemplateMaster),
    read(folder, 'expected-changes.json', ChangeSuggestionMaster),
    read(folder, 'conference-parties.json', ConferencePartyMaster),
  ])
  return { templates, changes, parties }
}

async function read<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))
  } catch {
    const detail = `マスター ${file} を読めません。プログラムを入れ直してください。`
    throw new AppError('unreadable-file', { detail })
  }
}
