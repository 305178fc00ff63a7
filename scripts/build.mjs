// Builds the page (always) and, with --all, the core, its workers, the shell and the command line for a package.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './set-up.mjs'

const PAGE_SOURCES = ['renderer', 'shared', 'vite.config.ts', 'package-lock.json']

function files(path) {
  const full = join(root, path)
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => files(join(path, name)))
}

/** The page is built again only when something that it is made of has changed. */
function pageHash() {
  const hash = createHash('sha256')
  for (const path of PAGE_SOURCES.flatMap(files)) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function buildPage() {
  const mark = join(root, 'dist', 'renderer', '.built-from')
  const hash = pageHash()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  if (run('vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(1)
  writeFileSync(mark, hash)
}

buildPage()
if (
  process.argv.includes('--all') &&
  run('vite', ['build', '--config', 'vite.core.config.ts', '--logLevel', 'warn']) !== 0
) {
  process.exit(1)
}
