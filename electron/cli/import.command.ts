import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ImportResult } from '../../shared/domain/directory-import.ts'
import { AppError } from '../../shared/errors.ts'
import { systemClock } from '../app/clock.ts'
import { importCareOffices } from '../app/jobs/import-care-offices.ts'
import { MACHINE_OPERATOR } from '../app/signed-out.ts'
import { randomUUID } from 'node:crypto'
import { areaOption } from './area-option.ts'
import { type Command, CommandError, type Given, textOption } from './command.ts'
import { withCore } from './core-door.ts'
import { textTable } from './text-table.ts'

/** 01 … 47: without `--area` the whole country. */
const ALL_PREFECTURES = Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0'))

async function readFiles(given: Given) {
  if (given.words.length === 0) throw new CommandError('取り込むファイルを指定してください。', 2)
  return await Promise.all(
    given.words.map(async (word) => {
      const bytes = await readFile(resolve(given.folder, word)).catch(() => {
        throw new CommandError(`ファイルを開けません: ${word}`, 2)
      })
      return { name: basename(word), bytes: new Uint8Array(bytes) }
    }),
  )
}

function plainText({ isDryRun, files, services, total }: ImportResult): string {
  const counts = services.map((one) =>
    [one.service, one.rows, one.inArea, one.added, one.updated, one.unchanged, one.vanished].map(String),
  )
  const rejected = files.flatMap((file) =>
    file.rejected.map(({ line, reason }) => `  ${file.name} ${line}行目: ${reason}`),
  )
  return [
    textTable(['サービス', '行', '地域内', '新規', '変更', '同じ', '消えた'], counts),
    ...(rejected.length === 0 ? [] : ['取り込めなかった行:', ...rejected]),
    isDryRun
      ? '確認だけ行いました。データは変わっていません。'
      : `取り込みました。公的名簿は合わせて${total ?? 0}件です。`,
  ].join('\n')
}

export const importCommand: Command = {
  name: 'import',
  about: '介護サービス情報公表のCSVを取り込む',
  usage: 'ieji import FILE… --data フォルダー [--area 名] [--as-of 時点] [--dry-run] [--json]',
  options: { area: { type: 'string' }, 'as-of': { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(given) {
    const files = await readFiles(given)
    await withCore(given, async (core) => {
      const { services } = core.app
      const { stores, resourcesDir, seedsDir } = services
      const store = given.options.demo === true ? stores.openPractice() : stores.own()
      const result = await importCareOffices(store, files, {
        scope: areaOption(given, core) ?? ALL_PREFECTURES,
        asOf: textOption(given, 'as-of') ?? '',
        isDryRun: given.options['dry-run'] === true,
        user: core.session.user ?? MACHINE_OPERATOR,
        clock: systemClock,
        newId: randomUUID,
        resourcesDir,
        seedsDir,
      }).catch((error: unknown) => {
        if (error instanceof AppError)
          throw new CommandError(error.detail ?? 'ファイルを取り込めませんでした。', 2)
        throw error
      })
      given.print(given.options.json === true ? JSON.stringify(result, null, 2) : plainText(result))
    })
  },
}
