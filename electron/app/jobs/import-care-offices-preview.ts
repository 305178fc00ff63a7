import type { OfficialEntry } from '../../../db/repositories/official-provider.ts'
import { MOST_REJECTED, type RejectedRow } from '../../../shared/domain/directory-import.ts'
import { AppError } from '../../../shared/errors.ts'
import { careOfficeEntry, type EntryContext, kindOfService } from './care-office-entry.ts'
import { careOfficeRows } from './care-office-rows.ts'
import { decodeText } from './decode-text.ts'
import type { ChosenFile } from './import-care-offices-read.ts'

/** What a chosen file holds, before a place is chosen and anything is stored. */
export type CareOfficePreview = {
  readonly name: string
  readonly encoding: string
  readonly rows: number
  readonly rejectedCount: number
  readonly rejected: RejectedRow[]
  readonly services: { service: string; isKnown: boolean; rows: number }[]
  readonly prefectures: { code: string; name: string; rows: number }[]
}

class Tally {
  readonly services = new Map<string, number>()
  readonly prefectures = new Map<string, { name: string; rows: number }>()
  readonly rejected: RejectedRow[] = []
  rows = 0
  rejectedCount = 0

  reject(line: number, reason: string): void {
    this.rejectedCount += 1
    if (this.rejected.length < MOST_REJECTED) this.rejected.push({ line, reason })
  }

  take({ area, service }: OfficialEntry): void {
    const code = area.municipalityCode.slice(0, 2)
    this.services.set(service, (this.services.get(service) ?? 0) + 1)
    const rows = (this.prefectures.get(code)?.rows ?? 0) + 1
    this.prefectures.set(code, { name: area.prefecture, rows })
  }
}

/** Reads a file through once. Throws `unreadable-file` where it is another kind of file or holds no good row. */
export async function previewCareOffices(
  file: ChosenFile,
  context: EntryContext,
): Promise<CareOfficePreview> {
  const { text, encoding } = decodeText(file.bytes)
  const tally = new Tally()
  for await (const read of careOfficeRows(text)) {
    tally.rows += 1
    const found = 'row' in read ? careOfficeEntry(read.row, context) : read
    if ('problem' in found) tally.reject(read.line, found.problem)
    else tally.take(found.entry)
  }
  if (tally.services.size === 0)
    throw new AppError('unreadable-file', { detail: `「${file.name}」に取り込める行がありません。` })
  const { rows, rejectedCount, rejected } = tally
  const isKnown = (service: string) => kindOfService(service, context.kinds) !== undefined
  return {
    name: file.name,
    encoding,
    rows,
    rejectedCount,
    rejected,
    services: [...tally.services].map(([service, count]) => ({
      service,
      isKnown: isKnown(service),
      rows: count,
    })),
    prefectures: [...tally.prefectures]
      .map(([code, found]) => ({ code, ...found }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  }
}
