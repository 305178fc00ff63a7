import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectDir } from '../../electron/app/project-dir.ts'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'

const root = projectDir()
let folder: string
let data: string

/** Runs the command line in a process of its own. */
function ieji(...args: string[]) {
  const result = spawnSync(process.execPath, [join(root, 'electron', 'cli', 'main.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      IEJI_DATA: join(folder, 'default'),
      IEJI_CWD: folder,
      IEJI_ADMIN: 'kanri',
      IEJI_PASSWORD: 'nagai-himitsu-no-kotoba',
    },
  })
  return { code: result.status, out: result.stdout, error: result.stderr }
}

/** The borders of one fictional town of 山口県, as they are published. */
const townOf = (code: string) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { N03_001: '山口県', N03_003: null, N03_004: '試験市（架空）', N03_007: code },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [131, 34],
              [131.1, 34],
              [131.1, 34.1],
              [131, 34],
            ],
          ],
        },
      },
    ],
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '家路 境界-'))
  data = join(folder, 'data')
  await writeFile(join(folder, 'old.geojson'), townOf('35298'))
  await writeFile(join(folder, 'new.geojson'), townOf('35299'))
  await writeFile(join(folder, 'jigyosho.csv'), bytesOf(csvOf([anOffice()])))
  expect(ieji('init', '--data', data).code).toBe(0)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Told = { readonly kind: string; readonly importId: string | null }
const imported = (...files: string[]) =>
  JSON.parse(ieji('import', ...files, '--data', data, '--json').out) as Told[]
const undo = (id: string | null | undefined) => ieji('import', '--undo', id ?? '', '--data', data)

test('an import of borders is taken back by its id: only the newest, and only once, in clear words', () => {
  const [first] = imported('old.geojson')
  const [second] = imported('new.geojson')
  expect(first?.importId).not.toBe(second?.importId)

  const tooOld = undo(first?.importId)
  expect(tooOld.code).toBe(1)
  expect(tooOld.error).toContain('いちばん新しい境界の取込だけを')
  expect(tooOld.error).toContain('「new.geojson」')

  const done = undo(second?.importId)
  expect([done.code, done.out.trim()]).toEqual([0, 'この取込の前の境界に戻しました。'])
  const again = undo(second?.importId)
  expect(again.code).toBe(1)
  expect(again.error).toContain('すでに取り消されています')
})

test('borders and tables that came together have an id each, and a dry run has none', () => {
  const dry = JSON.parse(
    ieji('import', 'new.geojson', 'jigyosho.csv', '--data', data, '--dry-run', '--json').out,
  ) as Told[]
  expect(dry.map(({ importId }) => importId)).toEqual([null, null])

  const [borders, table] = imported('new.geojson', 'jigyosho.csv')
  expect([borders?.kind, table?.kind]).toEqual(['boundaries', 'careOffices'])
  expect(borders?.importId).not.toBe(table?.importId)
  const back = undo(table?.importId)
  expect([back.code, back.out]).toEqual([0, expect.stringContaining('この取込の前の名簿に戻しました')])
  expect(undo(borders?.importId).out).toContain('この取込の前の境界に戻しました')
  expect(undo('no-such-import').code).toBe(1)
})
