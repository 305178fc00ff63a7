import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { projectDir } from '../../electron/app/project-dir.ts'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'

const FUKUOKA = {
  都道府県コード又は市町村コード: '401307',
  都道府県名: '福岡県',
  市区町村名: '福岡市',
  事業所番号: '4090000001',
}
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '家路 地域-'))
  await writeFile(join(folder, 'jigyosho_130.csv'), bytesOf(csvOf([anOffice(), anOffice(FUKUOKA)])))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const Counted = z.tuple([z.looseObject({ added: z.number(), outside: z.number() })])

function dryRun(area: string) {
  const words = ['import', 'jigyosho_130.csv', '--demo', '--dry-run', '--json', '--area', area]
  return spawnSync(process.execPath, [join(projectDir(), 'electron', 'cli', 'main.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, IEJI_DATA: join(folder, 'data'), IEJI_CWD: folder },
  })
}

test.each([
  ['福岡県', 1],
  ['40', 1],
  ['福岡', 1],
  ['防府市、福岡県', 2],
  ['長崎県', 0],
])('data of %s is taken in although the region does not know it: %i of two', (area, added) => {
  const { stdout, stderr } = dryRun(area)
  expect(stderr).toBe('')
  expect(Counted.parse(JSON.parse(stdout))[0]).toMatchObject({ added, outside: 2 - added })
})

test('a place that is nowhere is still refused', () => {
  const { status, stderr } = dryRun('48')
  expect(status).toBe(2)
  expect(stderr).toContain('知らない地域です: 48')
})
