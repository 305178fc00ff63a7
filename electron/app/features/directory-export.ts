import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { countDirectory, searchDirectory } from '../../../db/repositories/directory.ts'
import type { ExportRequest } from '../../../shared/contract/directory.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { sortProviders } from '../../../shared/domain/directory-view.ts'
import { forOutside } from '../../../shared/domain/for-outside.ts'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import type { SheetTable } from '../exports/sheet-table.ts'
import { csvWriter } from '../exports/csv-writer.ts'
import type { FilePart, ListWriter } from '../exports/list-writer.ts'
import { writeWorkbook } from '../exports/write-sheet.ts'
import { EXCEL_FULL, MOST_EXCEL_ROWS, xlsxWriter } from '../exports/xlsx-writer.ts'
import type { JobControl } from '../jobs/jobs.ts'
import { sheetColumns, type SheetWords } from './directory-sheet.ts'
import { fileHead } from './paper-file.ts'
import { withSubArea } from './sub-area-condition.ts'
import { vintageText } from '../../../shared/domain/vintage.ts'

/** Longer lists are not sorted: that would hold all of them at once. */
const MOST_SORTED = 20_000
/** Shorter ones are made ready for print, with lines as high as their text. */
const MOST_PRINTED = 2_000
/** Rows at a time: few enough that what was read of them dies young (500 at a time left 80 MB more to be cleared). */
const PAGE = 200
/** Bytes of a piece that is taken at once. */
const PIECE = 3_000_000

/** A finished export: what was written, and which characters of it CP932 does not have. */
export type FinishedExport = ReturnType<typeof fileHead> & {
  /** Emptied when all is taken, after a while, and when the same person writes another list (kept-export.ts). */
  readonly parts: FilePart[]
  /** Whether the page has begun to take it. */
  hasBegun: boolean
  readonly rows: number
  readonly unfit: string[]
}

/** The driver answers at once: other people's calls come in between. */
const othersFirst = () => new Promise((resolve) => setImmediate(resolve))

type Query = Awaited<ReturnType<typeof withSubArea<ExportRequest['condition']>>>

/** Pages of what the condition finds, in the order of the directory; for outside only what may leave. */
async function* pagesOf(
  { store }: Ctx,
  asked: ExportRequest,
  condition: Query,
  { signal, progress }: JobControl,
  total: number,
) {
  let afterKey: string | undefined
  let read = 0
  do {
    signal.throwIfAborted()
    const page = await searchDirectory(store.db, { ...condition, limit: PAGE, afterKey })
    read += page.rows.length
    yield asked.audience === 'outside' ? forOutside(page.rows) : page.rows
    progress(read, Math.max(read, total))
    afterKey = page.nextKey ?? undefined
    await othersFirst()
  } while (afterKey !== undefined)
}

/** The same in the order that was asked for, where the list is short enough. */
async function* sortedPages(pages: AsyncIterable<Provider[]>, sort: ExportRequest['layout']['sort']) {
  const all: Provider[] = []
  for await (const page of pages) all.push(...page)
  const sorted = sortProviders(all, sort)
  for (let start = 0; start < sorted.length; start += PAGE) yield sorted.slice(start, start + PAGE)
}

function wordsOf({ masters }: Ctx): SheetWords {
  const { roles } = compileMasters(masters)
  const kinds = new Map(masters.providerKinds.entries.map(({ code, word }) => [code, word]))
  return { kind: (code) => kinds.get(code) ?? '', role: (code) => roles.get(code)?.shortWord ?? code }
}

/** A short list for Excel, as it is printed. */
function sheetWriter(list: Omit<SheetTable, 'rows' | 'notes'>): ListWriter {
  const rows: SheetTable['rows'][number][] = []
  return {
    add: async (more) => {
      rows.push(...more)
      await Promise.resolve()
    },
    end: async (notes) => [{ bytes: await writeWorkbook([{ ...list, notes, rows }]), isPacked: false }],
    unfit: () => [],
  }
}

function writerOf(
  list: Omit<SheetTable, 'rows' | 'notes'>,
  { format }: ExportRequest,
  total: number,
): ListWriter {
  if (format !== 'xlsx') return csvWriter(list, format === 'csv-cp932' ? 'CP932' : 'UTF-8')
  if (total > MOST_EXCEL_ROWS) throw new AppError('too-large', { detail: EXCEL_FULL })
  return total <= MOST_PRINTED ? sheetWriter(list) : xlsxWriter(list)
}

/** Small pieces put together and large ones parted: each is one answer to the page. Takes the pieces out of `parts`. */
function evenParts(parts: FilePart[]): FilePart[] {
  if (parts.every(({ isPacked }) => isPacked)) return parts
  const even: FilePart[] = []
  let waiting: Uint8Array[] = []
  let size = 0
  const put = () => {
    const [only] = waiting
    if (only !== undefined)
      even.push({ bytes: waiting.length === 1 ? only : Buffer.concat(waiting), isPacked: false })
    waiting = []
    size = 0
  }
  for (const { bytes } of parts.splice(0)) {
    for (let start = 0; start < bytes.length; start += PIECE) {
      const piece = bytes.subarray(start, start + PIECE)
      if (size + piece.length > PIECE) put()
      waiting.push(piece)
      size += piece.length
    }
  }
  put()
  return even
}

/**
 * The file of a list: every row that the condition finds, in the chosen columns. It is written page by page and kept
 * packed, so that the whole country needs no more memory than a picture, and nobody waits for it.
 */
export async function exportDirectory(
  ctx: Ctx,
  asked: ExportRequest,
  job: JobControl,
): Promise<FinishedExport> {
  const condition = await withSubArea(ctx.store.db, asked.condition)
  const total = await countDirectory(ctx.store.db, condition, Number.MAX_SAFE_INTEGER, async () => {
    job.signal.throwIfAborted()
    await othersFirst()
  })
  const { columns, rowOf } = sheetColumns(asked.layout, asked.audience, wordsOf(ctx))
  const today = ctx.clock.today()
  const list = {
    name: '連携先',
    title: ctx.store.isPractice ? '連携先の一覧（練習・架空データ）' : '連携先の一覧',
    audience: asked.audience,
    asOf: `${toEraDate(today)} 現在`,
    columns,
  }
  const writer = writerOf(list, asked, total)
  const isSorted = asked.layout.sort !== 'directory' && total <= MOST_SORTED
  const pages = pagesOf(ctx, asked, condition, job, total)
  const sources = new Set<string>()
  let rows = 0
  for await (const page of isSorted ? sortedPages(pages, asked.layout.sort) : pages) {
    for (const { source } of page) sources.add(`${source.document}（${vintageText(source.asOf)}）`)
    await writer.add(page.map(rowOf))
    rows += page.length
  }
  const isUnsorted = asked.layout.sort !== 'directory' && !isSorted
  const parts = await writer.end([
    `条件：${asked.conditionText === '' ? 'すべて' : asked.conditionText}　${rows.toLocaleString('ja-JP')}件`,
    ...(isUnsorted ? ['件数が多いため、名簿の順に並べています。'] : []),
    ...[...sources].slice(0, 20).map((source) => `出典：${source}`),
  ])
  job.signal.throwIfAborted()
  const name = `連携先_${asked.audience === 'inside' ? '院内限り' : '公開用'}_${today}`
  const format = asked.format === 'xlsx' ? 'xlsx' : 'csv'
  return { ...fileHead(name, format), parts: evenParts(parts), hasBegun: false, rows, unfit: writer.unfit() }
}

const GONE = '書き出したファイルはもう残っていません。もう一度書き出してください。'

const unpack = promisify(gunzip)

/** A piece of the file as it is saved; `not-found` past the end, and where it is not kept any more. */
export async function exportPart({ parts }: FinishedExport, at: number): Promise<Buffer> {
  const part = parts[at]
  if (part === undefined) throw new AppError('not-found', { detail: GONE })
  return part.isPacked ? await unpack(part.bytes) : Buffer.from(part.bytes)
}
