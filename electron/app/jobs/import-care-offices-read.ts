import { createHash } from 'node:crypto'
import { digestOf, type OfficialEntry } from '../../../db/repositories/official-provider.ts'
import { type AreaScope, isInScope } from '../../../shared/domain/area-scope.ts'
import {
  type ImportedFile,
  MOST_REJECTED,
  type ServiceCount,
} from '../../../shared/domain/directory-import.ts'
import { AppError } from '../../../shared/errors.ts'
import { careOfficeEntry, type EntryContext, kindOfService } from './care-office-entry.ts'
import { careOfficeRows } from './care-office-rows.ts'
import { decodeText } from './decode-text.ts'

/** A file as it was chosen: its name and its bytes. */
export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array }

/** What the files of one import say, gathered while they are read. */
export type Reading = {
  readonly files: ImportedFile[]
  readonly services: Map<string, ServiceCount>
  /** Digest of every line inside the chosen places, by id: to compare with the directory in use. */
  readonly digests: Map<string, string>
}

export function newReading(): Reading {
  return { files: [], services: new Map(), digests: new Map() }
}

export function countOf(reading: Reading, service: string, context: EntryContext): ServiceCount {
  const known = reading.services.get(service)
  if (known !== undefined) return known
  const fresh = {
    service,
    isKnown: kindOfService(service, context.kinds) !== undefined,
    rows: 0,
    inArea: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    vanished: 0,
  }
  reading.services.set(service, fresh)
  return fresh
}

/**
 * Reads one file into `reading`; each line inside the chosen places goes to `onEntry`. A second line of the same
 * office and service is a rejected row. Throws `unreadable-file` where the file is another one or has no good row.
 */
export async function readCareOfficeFile(
  file: ChosenFile,
  scope: AreaScope,
  context: EntryContext,
  reading: Reading,
  onEntry: (entry: OfficialEntry) => Promise<void>,
): Promise<void> {
  const { text, encoding } = decodeText(file.bytes)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const seen = new Set<string>()
  const report: ImportedFile = { name: file.name, sha256, encoding, rows: 0, rejectedCount: 0, rejected: [] }
  const reject = (line: number, reason: string) => {
    report.rejectedCount += 1
    if (report.rejected.length < MOST_REJECTED) report.rejected.push({ line, reason })
  }
  for await (const read of careOfficeRows(text)) {
    report.rows += 1
    const found = 'row' in read ? careOfficeEntry(read.row, context) : read
    if ('problem' in found) reject(read.line, found.problem)
    else if (seen.has(found.entry.id) || reading.digests.has(found.entry.id))
      reject(read.line, '同じ事業所番号とサービスの行が前にあります')
    else {
      seen.add(found.entry.id)
      await take(found.entry, scope, context, reading, onEntry)
    }
  }
  if (seen.size === 0) {
    const reason = report.rejected[0]?.reason
    throw new AppError('unreadable-file', {
      detail: `「${file.name}」に取り込める行がありません。${reason === undefined ? '' : `最初の行：${reason}。`}`,
    })
  }
  reading.files.push(report)
}

async function take(
  entry: OfficialEntry,
  scope: AreaScope,
  context: EntryContext,
  reading: Reading,
  onEntry: (entry: OfficialEntry) => Promise<void>,
): Promise<void> {
  const count = countOf(reading, entry.service, context)
  count.rows += 1
  if (!isInScope(entry.area, scope)) return
  count.inArea += 1
  reading.digests.set(entry.id, digestOf(entry))
  await onEntry(entry)
}
