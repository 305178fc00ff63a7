import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectDir } from '../../electron/app/project-dir.ts'

const root = projectDir()
const mark = join(root, 'node_modules', '.ieji-lock')
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
/** Only with packages that our own set-up installed: else the clone would install them, through the link, into ours. */
const isSetUp = existsSync(mark) && readFileSync(mark, 'utf8') === lockHash
const canClone = existsSync(join(root, '.git')) && spawnSync('git', ['--version']).status === 0 && isSetUp
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '家路 複製-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Ends when the program prints its address; it goes on serving until `stop`. */
async function start(clone: string): Promise<{ said: string; url: string; stop: () => void }> {
  const args = ['start', '--', '--port', '0', '--no-open', '--data', join(folder, 'data')]
  const child = spawn('npm', args, { cwd: clone, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=\w+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(`npm start ended:\n${said}`)))
  })
  // npm, our script and the server are one process group of this test's own.
  return { said, url, stop: () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM') }
}

test.skipIf(!canClone)(
  'npm start in a fresh clone builds, says which door it chose, and serves the sign-in page',
  { timeout: 180_000 },
  async () => {
    const clone = join(folder, 'ieji')
    expect(spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]).status).toBe(0)
    // The packages are the ones that the lockfile names: installing them again would only test the network.
    await symlink(join(root, 'node_modules'), join(clone, 'node_modules'))

    const { said, url, stop } = await start(clone)
    try {
      expect(said).toContain('ブラウザーモード：--no-open')
      const page = await fetch(url.replace(/#.*/, ''))
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      const html = await page.text()
      expect(html).toContain('<title>家路</title>')
      const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1] ?? ''
      expect((await fetch(new URL(script, url))).status).toBe(200)
      const token = /token=(\w+)/.exec(url)?.[1] ?? ''
      const reply = await fetch(new URL('/api/setup.read', url), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{}',
      })
      expect(await reply.json()).toMatchObject({ ok: true, data: { state: 'empty' } })
    } finally {
      stop()
    }
  },
)
