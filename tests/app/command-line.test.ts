import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { projectDir } from '../../electron/app/project-dir.ts'
import { MatchFileReport } from '../../shared/contract/match-file.ts'
import { sharedMaterial } from '../support/shared-material.ts'

const root = projectDir()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '家路 コマンド-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the command line in a process of its own, with an empty data folder as the default one. */
function ieji(args: readonly string[], environment: Record<string, string> = {}) {
  const result = spawnSync(process.execPath, [join(root, 'electron', 'cli', 'main.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, IEJI_DATA: join(folder, 'default'), IEJI_CWD: folder, ...environment },
  })
  return { code: result.status, out: result.stdout, error: result.stderr }
}

const example = (name: string) => join(root, 'resources', 'schemas', 'examples', name)
const ADMIN = { IEJI_ADMIN: 'kanri', IEJI_PASSWORD: 'nagai-himitsu-no-kotoba' }

const Listed = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    kana: z.string(),
    kind: z.string(),
    roles: z.array(z.string()),
    area: z.strictObject({
      prefecture: z.string(),
      medicalArea: z.string().nullable(),
      municipality: z.string(),
      district: z.string().nullable(),
    }),
    scenes: z.array(z.string()),
    phone: z.string(),
    visibility: z.string(),
    source: z.strictObject({ document: z.string(), asOf: z.string() }),
  }),
)

test('the list of an area and scene has the published shape, every entry with its source', () => {
  const { code, out } = ieji(['providers', '--area', '防府市', '--scene', 'acute', '--json'])
  const listed = Listed.parse(JSON.parse(out))
  expect(code).toBe(0)
  expect(listed.length).toBeGreaterThan(20)
  expect(new Set(listed.map(({ area }) => area.municipality))).toEqual(new Set(['防府市']))
  expect(listed.every(({ scenes, source }) => scenes.includes('acute') && source.document !== '')).toBe(true)
})

test('without data the public documents answer, and nothing fictional is among them', () => {
  const { out, error } = ieji(['providers', '--json'])
  expect(error).toContain('公開資料の地域データだけ')
  expect(out).not.toContain('架空')
})

test.each([
  [['providers', '--area', 'どこにもない市'], '知らない地域です'],
  [['providers', '--scene', 'nope'], 'introduction, daily, acute, endOfLife'],
  [['providers', '--role', 'nope'], 'homeDoctor'],
  [['match'], '--patient'],
  [['match', '--patient', 'no-such-file.json'], 'ファイルを開けません'],
  [['no-such-command'], '使い方'],
  [['demo'], '--out'],
  [['import'], '取り込むファイル'],
])('%j ends with exit code 2 and says in Japanese what to do', (args, sentence) => {
  const { code, out, error } = ieji(args)
  expect([code, out]).toEqual([2, ''])
  expect(error).toContain(sentence)
  expect(error).not.toMatch(/\bat .*\.ts/)
})

test('a patient file gives roles with reasons and candidates, existing partners first', () => {
  const { code, out } = ieji([
    'match',
    '--patient',
    example('patient-als-ventilator.json'),
    '--providers',
    example('providers.json'),
    '--json',
  ])
  const report = MatchFileReport.parse(JSON.parse(out))
  expect(code).toBe(0)
  const manager = report.roles.find(({ role }) => role === 'careManager')
  expect(manager).toMatchObject({ class: 'existing', insurance: '介護保険' })
  expect(manager?.candidates[0]).toMatchObject({ existing: true, rank: 1 })
  expect(report.roles.find(({ role }) => role === 'visitingNurse')?.insurance).toBe('医療保険')
})

test('a patient file with unknown words is refused field by field, with the nearest words', async () => {
  const file = join(folder, 'bad.json')
  const bad = {
    age: 80,
    residence: 'じたく風の何か',
    careLevel: '要介護9',
    diagnosis: '',
    area: '知らない町',
  }
  await writeFile(file, JSON.stringify(bad))
  const { code, error } = ieji(['match', '--patient', file])
  expect(code).toBe(2)
  expect(error).toContain('patient.residence')
  expect(error).toContain('patient.careLevel')
})

test('a store is made once, with a password long enough', () => {
  const data = join(folder, 'store')
  expect(ieji(['init', '--data', data], { ...ADMIN, IEJI_PASSWORD: 'mijikai' }).code).toBe(2)
  expect(ieji(['init', '--data', data], ADMIN)).toMatchObject({ code: 0 })
  expect(ieji(['init', '--data', data], ADMIN)).toMatchObject({ code: 1 })
  expect(ieji(['providers', '--data', data, '--q', '(医)実昌会', '--json']).out).toContain('中司内科')
})

const openData = sharedMaterial('opendata/jigyosho_140.csv')

test.skipIf(openData === undefined)('a care office file is counted by a dry run, then imported', () => {
  const data = join(folder, 'import')
  ieji(['init', '--data', data], ADMIN)
  const csv = openData ?? ''
  const counted = JSON.parse(
    ieji(['import', csv, '--data', data, '--area', '山口県', '--dry-run', '--json']).out,
  ) as { added: number; matched: number }[]
  expect(
    Listed.parse(JSON.parse(ieji(['providers', '--data', data, '--role', 'visitingRehab', '--json']).out)),
  ).toEqual([])

  expect(ieji(['import', csv, '--data', data, '--area', '山口県']).code).toBe(0)
  const listed = Listed.parse(
    JSON.parse(ieji(['providers', '--data', data, '--role', 'visitingRehab', '--json']).out),
  )
  // Some join an institution of the documents, which then does visiting rehabilitation too.
  const [file] = counted
  expect(listed).toHaveLength((file?.added ?? 0) + (file?.matched ?? 0))
})

test('an import into a folder without data is told how to make it', async () => {
  const file = join(folder, 'office.csv')
  await writeFile(file, '都道府県コード又は市町村コード\n')
  const { code, error } = ieji(['import', file, '--data', join(folder, 'nothing-yet')])
  expect(code).toBe(1)
  expect(error).toContain('ieji init')
})

test.skipIf(openData === undefined)('an import is taken back by its id, once', () => {
  const data = join(folder, 'undo')
  ieji(['init', '--data', data], ADMIN)
  const [file] = JSON.parse(
    ieji(['import', openData ?? '', '--data', data, '--area', '山口県', '--json']).out,
  ) as { importId: string }[]
  const undo = ['import', '--undo', file?.importId ?? '', '--data', data]

  expect(ieji(undo).code).toBe(0)

  const listed = ieji(['providers', '--data', data, '--role', 'visitingRehab', '--json'])
  expect(Listed.parse(JSON.parse(listed.out))).toEqual([])
  expect(ieji(undo).code).not.toBe(0)
})

test('the demonstration does the whole main job and writes every paper twice', async () => {
  const { code, out } = ieji(['demo', '--out', 'papers'])
  expect(code).toBe(0)
  expect(out).toContain('記録を確定（第1版）')
  const files = await readdir(join(folder, 'papers'))
  const kinds = files.filter((name) => name.endsWith('.pdf')).map((name) => name.replace('.pdf', ''))
  expect(kinds).toEqual(
    expect.arrayContaining([
      'referral-letter',
      'conference-record',
      'conference-sheet',
      'emergency-card',
      'family-candidates',
      'anonymous-inquiry',
      'fax-cover',
      'patient-list',
    ]),
  )
  expect(files.filter((name) => name.endsWith('.docx')).length).toBe(kinds.length)
  expect((await readFile(join(folder, 'papers', 'referral-letter.pdf'))).subarray(0, 5).toString()).toBe(
    '%PDF-',
  )
})
