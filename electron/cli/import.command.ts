import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { FileReport, ImportReport } from '../../shared/domain/import-report.ts'
import { systemClock } from '../app/clock.ts'
import { importFiles } from '../app/importing/apply-import.ts'
import { buildCandidate, discardCandidate, type ImportMaterial } from '../app/importing/candidate.ts'
import { importBoundaryFiles, partFiles } from '../app/importing/boundary-files.ts'
import type { OrderedFile } from '../app/importing/import-messages.ts'
import { takeBackBoundaries } from '../app/importing/undo-boundaries.ts'
import { undoImport } from '../app/importing/undo-import.ts'
import { MACHINE_OPERATOR } from '../app/signed-out.ts'
import type { OpenStore } from '../app/stores.ts'
import { areaOption } from './area-option.ts'
import { type Command, CommandError, type Given, textOption } from './command.ts'
import { type CoreDoor, withCore } from './core-door.ts'
import { textTable } from './text-table.ts'

async function chosenFiles(given: Given): Promise<OrderedFile[]> {
  if (given.words.length === 0) throw new CommandError('取り込むファイルを指定してください。', 2)
  return await Promise.all(
    given.words.map(async (word) => {
      const path = resolve(given.folder, word)
      await access(path).catch(() => {
        throw new CommandError(`ファイルを開けません: ${word}`, 2)
      })
      return { name: basename(word), path }
    }),
  )
}

const COLUMNS = [
  'rows',
  'added',
  'matched',
  'updated',
  'unchanged',
  'outside',
  'rejectedCount',
  'vanished',
] as const
const HEADINGS = ['ファイル', '行', '新規', '結合', '変更', '同じ', '地域外', '不可', '消えた']

/** Rejected rows on the terminal; `--json` has all of them. */
const SHOWN = 50

function plainText(
  { files, isApplied, isUnchanged, providers, sections = [] }: Done,
  ids: ImportIds,
): string {
  const reread = sections.reduce((sum, section) => sum + section.reread, 0)
  const counts = files.map((file) => [file.file, ...COLUMNS.map((column) => String(file[column]))])
  return [
    textTable(HEADINGS, counts),
    ...files.flatMap(notesOf),
    ...(reread > 0 ? [`凡例が変わったため、取り込み済みの届出${reread}行の読み方が変わります。`] : []),
    ...(isUnchanged ? ['前の取込と同じ内容でした。'] : []),
    ...(isUnchanged || providers === undefined ? [] : [`公的名簿は合わせて${providers}機関です。`]),
    isApplied ? '取り込みました。' : '確認だけ行いました。データは変わっていません。',
    ...(ids.tables === null ? [] : [`取り消し: ieji import --undo ${ids.tables}`]),
    ...(ids.borders === null ? [] : [`境界の取り消し: ieji import --undo ${ids.borders}`]),
  ].join('\n')
}

function notesOf({ file, rejected, rejectedCount, ignoredTables }: FileReport): string[] {
  const rows = rejected
    .slice(0, SHOWN)
    .map(({ line, reason, table }) => `  ${table ?? file} ${line}行目: ${reason}`)
  return [
    ...(rows.length === 0 ? [] : [`取り込めなかった行（${file}）:`, ...rows]),
    ...(rejectedCount > rows.length ? [`  ほか${rejectedCount - rows.length}行`] : []),
    ...ignoredTables.map((table) => `読まなかった表（種類がわかりません）: ${table}`),
  ]
}

/** `importId` is the name by which the import can be undone, borders and tables each their own; null in a dry run. */
const jsonOf = ({ files }: Done, ids: ImportIds) =>
  JSON.stringify(
    files.map((file) => ({ ...file, importId: file.kind === 'boundaries' ? ids.borders : ids.tables })),
    null,
    2,
  )

async function work(
  given: Given,
  core: CoreDoor,
  store: OpenStore,
  files: readonly OrderedFile[],
): Promise<void> {
  const isDryRun = given.options['dry-run'] === true
  const { boundaries, tables } = await partFiles(files)
  const importId = randomUUID()
  const maps =
    boundaries.length === 0
      ? []
      : await importBoundaryFiles(store, boundaries, importerOf(core), { importId, isDryRun })
  const none = { files: [], isApplied: !isDryRun, isUnchanged: false, runId: null }
  const done = tables.length === 0 ? none : await importTables(given, core, store, tables)
  const all = { ...done, files: [...maps, ...done.files] }
  const ids = { borders: maps.length === 0 || isDryRun ? null : importId, tables: done.runId }
  given.print(given.options.json === true ? jsonOf(all, ids) : plainText(all, ids))
}

/** Names by which what was imported can be taken back. */
type ImportIds = { readonly borders: string | null; readonly tables: string | null }

type Done = Pick<ImportReport, 'files' | 'isApplied' | 'isUnchanged'> & {
  /** Of the official directory; not told where only borders were read. */
  readonly providers?: number
  readonly sections?: ImportReport['sections']
}

async function importTables(
  given: Given,
  core: CoreDoor,
  store: OpenStore,
  files: readonly OrderedFile[],
): Promise<Done & { runId: string | null }> {
  const scope = areaOption(given, core) ?? []
  const request = { files, scope, asOf: textOption(given, 'as-of') ?? '' }
  const material = await materialOf(core, store)
  if (given.options['dry-run'] === true) {
    const { report } = await dryRun(store, request, material)
    return { ...report, runId: null }
  }
  const { report, runId } = await importFiles(store, request, material, importerOf(core))
  return { ...report, runId }
}

async function dryRun(
  store: OpenStore,
  request: Parameters<typeof buildCandidate>[1],
  material: ImportMaterial,
) {
  const candidate = await buildCandidate(store, request, material)
  await discardCandidate(store, candidate)
  return { report: candidate.report }
}

async function materialOf({ app }: CoreDoor, store: OpenStore): Promise<ImportMaterial> {
  const { masterDesk, reference } = app.services
  const { masters } = await masterDesk.of(store.db, systemClock.today())
  return { masters, reference }
}

const importerOf = ({ session }: CoreDoor) => ({
  user: session.user ?? MACHINE_OPERATOR,
  clock: systemClock,
  newId: randomUUID,
})

/** Takes back an import of tables or of borders, whichever has this name. */
async function undo(given: Given, { session }: CoreDoor, store: OpenStore, id: string): Promise<void> {
  const { displayName: name } = session.user ?? MACHINE_OPERATOR
  const isOfBorders = await takeBackBoundaries(store.db, id, { at: systemClock.now(), name })
  if (!isOfBorders) await undoImport(store, id, systemClock)
  const done = isOfBorders
    ? 'この取込の前の境界に戻しました。'
    : 'この取込の前の名簿に戻しました。自院のカードは変わっていません。'
  given.print(given.options.json === true ? JSON.stringify({ undone: id }) : done)
}

export const importCommand: Command = {
  name: 'import',
  about: '公的なデータや名簿のファイル（CSV・Excel・ZIP）、地図の境界（GeoJSON）を取り込む、取り消す',
  usage:
    'ieji import FILE… --data フォルダー [--area 名] [--as-of 時点] [--dry-run] [--json]\n       ieji import --undo ID --data フォルダー',
  options: {
    area: { type: 'string' },
    'as-of': { type: 'string' },
    'dry-run': { type: 'boolean' },
    undo: { type: 'string' },
  },
  async run(given) {
    const runId = textOption(given, 'undo')
    const files = runId === undefined ? await chosenFiles(given) : []
    await withCore(given, async (core) => {
      const { stores } = core.app.services
      const store = given.options.demo === true ? stores.openPractice() : stores.own()
      await (runId === undefined ? work(given, core, store, files) : undo(given, core, store, runId))
    })
  },
}
