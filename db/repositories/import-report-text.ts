import { z } from 'zod'
import { ImportReport } from '../../shared/domain/import-report.ts'

/** What the first version wrote: files with their rows, counts by service. */
const EarlierReport = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      encoding: z.string(),
      rows: z.number(),
      rejectedCount: z.number(),
      rejected: z.array(z.object({ line: z.number(), reason: z.string() })),
    }),
  ),
  services: z.array(
    z.object({
      service: z.string(),
      rows: z.number(),
      inArea: z.number(),
      added: z.number(),
      updated: z.number(),
      unchanged: z.number(),
      vanished: z.number(),
    }),
  ),
  total: z.number().nullable(),
})

/** The report of an import as the record keeps it; one of the first version told no counts by file. */
export function readReport(record: unknown): ImportReport {
  const earlier = EarlierReport.safeParse(record)
  return earlier.success ? fromEarlier(earlier.data) : ImportReport.parse(record)
}

function fromEarlier({ files, services, total }: z.infer<typeof EarlierReport>): ImportReport {
  const none = { added: 0, matched: 0, updated: 0, unchanged: 0, outside: 0, vanished: 0 }
  const origin = 'kaigo' as const
  return {
    isApplied: true,
    isUnchanged: false,
    files: files.map(({ name, ...file }) => ({
      ...file,
      ...none,
      file: name,
      kind: 'careOffices',
      ignoredTables: [],
      seconds: 0,
    })),
    sections: services.map(({ service, inArea, ...counts }) => ({
      ...counts,
      origin,
      section: service,
      matched: 0,
      outside: counts.rows - inArea,
      rejectedCount: 0,
      reread: 0,
    })),
    providers: total ?? 0,
    lines: total ?? 0,
    likely: 0,
    seconds: 0,
  }
}
