import { countDirectory, searchDirectory } from '../../../db/repositories/directory.ts'
import type { Db } from '../../../db/schema.ts'
import type { ExportRequest } from '../../../shared/contract/directory.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { sortProviders } from '../../../shared/domain/directory-view.ts'
import { forOutside } from '../../../shared/domain/for-outside.ts'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import type { SheetTable } from '../exports/sheet-table.ts'
import { unfitCharacters, writeCsv } from '../exports/write-csv.ts'
import { writeWorkbook } from '../exports/write-sheet.ts'
import type { JobControl } from '../jobs/jobs.ts'
import { sheetColumns, type SheetWords } from './directory-sheet.ts'
import { paperFile } from './paper-file.ts'
import { withSubArea } from './sub-area-condition.ts'

/** Larger lists are no reading for people, and would be held in memory whole. */
export const MOST_EXPORT_ROWS = 50_000
const PAGE = 500

/** A finished export: what was written, and which characters of it CP932 does not have. */
export type FinishedExport = {
  readonly file: ReturnType<typeof paperFile>
  readonly rows: number
  readonly unfit: string[]
}

async function countedOrRefused(db: Db, { condition }: ExportRequest): Promise<number> {
  const count = await countDirectory(db, await withSubArea(db, condition), MOST_EXPORT_ROWS + 1)
  if (count > MOST_EXPORT_ROWS)
    throw new AppError('too-large', {
      detail: `一度に書き出せるのは${MOST_EXPORT_ROWS.toLocaleString('ja-JP')}件までです。地域や役割で絞ってください。`,
    })
  return count
}

/** Everything that the condition finds, in the order of the list; for outside only what may leave. */
async function gather(db: Db, asked: ExportRequest, { signal, progress }: JobControl): Promise<Provider[]> {
  const total = await countedOrRefused(db, asked)
  const condition = await withSubArea(db, asked.condition)
  const found: Provider[] = []
  let afterKey: string | undefined
  let read = 0
  do {
    signal.throwIfAborted()
    const page = await searchDirectory(db, { ...condition, limit: PAGE, afterKey })
    found.push(...(asked.audience === 'outside' ? forOutside(page.rows) : page.rows))
    read += page.rows.length
    progress(read, total)
    afterKey = page.nextKey ?? undefined
    // The driver answers at once: other people's calls come in between the pages.
    await new Promise((resolve) => setImmediate(resolve))
  } while (afterKey !== undefined)
  return sortProviders(found, asked.layout.sort)
}

function wordsOf({ masters }: Ctx): SheetWords {
  const { roles } = compileMasters(masters)
  const kinds = new Map(masters.providerKinds.entries.map(({ code, word }) => [code, word]))
  return { kind: (code) => kinds.get(code) ?? '', role: (code) => roles.get(code)?.shortWord ?? code }
}

/** The file of a list: every row that the condition finds, in the chosen columns. */
export async function exportDirectory(
  ctx: Ctx,
  asked: ExportRequest,
  job: JobControl,
): Promise<FinishedExport> {
  const providers = await gather(ctx.store.db, asked, job)
  const { columns, rowOf } = sheetColumns(asked.layout, asked.audience, wordsOf(ctx))
  const today = ctx.clock.today()
  const sources = [...new Set(providers.map(({ source }) => `${source.document}（${source.asOf}）`))]
  const table: SheetTable = {
    name: '連携先',
    title: ctx.store.isPractice ? '連携先の一覧（練習・架空データ）' : '連携先の一覧',
    audience: asked.audience,
    asOf: `${toEraDate(today)} 現在`,
    notes: [
      `条件：${asked.conditionText === '' ? 'すべて' : asked.conditionText}　${providers.length.toLocaleString('ja-JP')}件`,
      ...sources.slice(0, 20).map((source) => `出典：${source}`),
    ],
    columns,
    rows: providers.map(rowOf),
  }
  job.signal.throwIfAborted()
  const name = `連携先_${asked.audience === 'inside' ? '院内限り' : '公開用'}_${today}`
  if (asked.format === 'xlsx')
    return { file: paperFile(name, 'xlsx', await writeWorkbook([table])), rows: providers.length, unfit: [] }
  const encoding = asked.format === 'csv-cp932' ? 'CP932' : 'UTF-8'
  const unfit = encoding === 'CP932' ? unfitCharacters(table) : []
  return { file: paperFile(name, 'csv', writeCsv(table, encoding)), rows: providers.length, unfit }
}
