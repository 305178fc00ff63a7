// Builds the page (always) and, with --all, the core, its workers, the shell and the command line for a package.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './set-up.mjs'

const LOCK = join(root, 'dist', '.building')
const LOCK_LIMIT_MS = 180_000

/** A part is built again only when something that it is made of has changed. */
const PAGE = {
  mark: join(root, 'dist', 'renderer', '.built-from'),
  sources: ['renderer', 'shared', 'vite.config.ts', 'package-lock.json'],
  vite: ['build', '--logLevel', 'warn'],
}
const CORE = {
  mark: join(root, 'dist', 'core', '.built-from'),
  sources: ['electron', 'db', 'shared', 'vite.core.config.ts', 'package-lock.json'],
  vite: ['build', '--config', 'vite.core.config.ts', '--logLevel', 'warn'],
}

function files(path) {
  const full = join(root, path)
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => files(join(path, name)))
}

function hashOf(sources) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(files)) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

/** Two builds at once would empty each other's folder: the second waits, a lock that was left behind is broken. */
function withLock(work) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const until = Date.now() + LOCK_LIMIT_MS
  for (;;) {
    try {
      mkdirSync(LOCK)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (Date.now() > until) rmSync(LOCK, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  try {
    return work()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

function isBuilt({ mark, sources, vite }) {
  const hash = hashOf(sources)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return true
  if (run('vite', vite) !== 0) return false
  writeFileSync(mark, hash)
  return true
}

const parts = process.argv.includes('--all') ? [PAGE, CORE] : [PAGE]
process.exitCode = withLock(() => parts.every(isBuilt)) ? 0 : 1
