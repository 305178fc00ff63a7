import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AdmissionId, ConferenceId } from '../../shared/domain/ids.ts'
import { ADMIN, testApp } from '../support/test-app.ts'

const WRITER = fileURLToPath(new URL('draft-writer.ts', import.meta.url))

let dataFolder: string
let writer: ChildProcess | undefined
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), '家路 停電-'))
})
afterEach(async () => {
  writer?.kill('SIGKILL')
  await rm(dataFolder, { recursive: true, force: true })
})

type Said = { readonly conferenceId: string; readonly admissionId: string; readonly acknowledged: number }

/** Lets a process of its own write until it has acknowledged `saves` drafts, then ends it as a power failure would. */
async function writeAndKill(saves: number): Promise<Said> {
  const child = spawn(process.execPath, [WRITER, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  writer = child
  let said: Said = { conferenceId: '', admissionId: '', acknowledged: 0 }
  for await (const line of createInterface({ input: child.stdout })) {
    const { count, ...ids } = JSON.parse(line) as {
      count?: number
      conferenceId: string
      admissionId: string
    }
    said = count === undefined ? { ...said, ...ids } : { ...said, acknowledged: count }
    // What it manages to say until the signal arrives is still read: the last acknowledged save counts.
    if (said.acknowledged >= saves) child.kill('SIGKILL')
  }
  return said
}

/** The count that stands in the stored draft, after checking that all of one save is there. */
async function storedCount({ conferenceId, admissionId }: Said): Promise<number> {
  const app = await testApp({ dataFolder })
  try {
    await app.call('session.signIn', { loginName: ADMIN.loginName, password: ADMIN.password })
    const { conference } = await app.call('conference.get', {
      conferenceId: ConferenceId.parse(conferenceId),
      admissionId: AdmissionId.parse(admissionId),
    })
    const texts = new Set(conference.draft.sections.map(({ text }) => text))
    expect(texts.size).toBe(1)
    const [text = ''] = texts
    const count = Number.parseInt(text, 10)
    expect(text).toBe(`${count}回目の入力。`.repeat(50))
    return count
  } finally {
    await app.close()
  }
}

test('a draft that was saved is there after the program is killed right afterwards', async () => {
  const said = await writeAndKill(1)
  expect(said.acknowledged).toBeGreaterThanOrEqual(1)
  expect(await storedCount(said)).toBeGreaterThanOrEqual(said.acknowledged)
})

test('killed in the middle of saving, the draft is whole: the last acknowledged save or the one under way', async () => {
  const said = await writeAndKill(40)
  const stored = await storedCount(said)
  expect(stored - said.acknowledged).toBeGreaterThanOrEqual(0)
  expect(stored - said.acknowledged).toBeLessThanOrEqual(1)
})
