import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentAnswer, DocumentRequest } from '../../electron/app/documents/document-messages.ts'
import { programFolders } from '../../electron/app/program-folders.ts'
import { linkCore, type CoreTrouble } from '../../electron/shell/core-link.ts'
import { PaperContent } from '../../shared/domain/paper-content.ts'
import { builtProgram } from '../support/built-program.ts'
import { forkNodeCore } from '../support/node-core.ts'

let dist: string
let dataFolder: string

beforeAll(async () => {
  dist = builtProgram()
  dataFolder = await mkdtemp(join(tmpdir(), '家路 包み-'))
})
afterAll(async () => await rm(dataFolder, { recursive: true, force: true }))

test('the bundled core opens an encrypted practice store and finds a postal code', async () => {
  const troubles: CoreTrouble[] = []
  const fork = () => forkNodeCore(join(dist, 'core', 'core-process.js'))
  const core = linkCore({ fork, dataFolder, onTrouble: (trouble) => troubles.push(trouble) })

  const entered = await core.call(1, 'session.startPractice', { role: 'nurse' })
  const places = await core.call(1, 'patient.lookUpPostalCode', { postalCode: '747-0035' })
  const foreign = await core.call(2, 'patient.lookUpPostalCode', { postalCode: '747-0035' })
  await core.close()

  expect(troubles).toEqual([])
  expect(entered).toMatchObject({ ok: true, data: { isPractice: true, user: { role: 'nurse' } } })
  expect(JSON.stringify(places)).toContain('防府市')
  // Another window is another session: it is not in practice, and the hospital has no store of its own yet.
  expect(foreign).toEqual({ ok: false, error: { code: 'not-set-up' } })
})

const paper = PaperContent.parse({
  page: { size: 'A4', orientation: 'portrait', bindingMargin: 0 },
  title: '束ねた部品の確認',
  patientLine: '',
  number: '',
  version: 0,
  issuedOn: '2026-04-01',
  issuer: ['試験病院（架空）'],
  recipient: [],
  isPractice: true,
  mark: '試験',
  blocks: [
    { type: 'paragraph', text: '髙﨑さんの退院の日に、訪問看護ステーションが家を訪ねます。' },
    { type: 'fields', rows: [[{ label: '電話', value: '0835-00-0000' }]] },
  ],
})

test.each(['pdf', 'docx'] as const)('the bundled document worker writes a %s', async (format) => {
  const { resourcesDir } = programFolders()
  const file = pathToFileURL(join(dist, 'core', 'document-worker.js'))
  const worker = new Worker(file, { workerData: { fontsDir: join(resourcesDir, 'fonts') } })
  try {
    const answer = await new Promise<DocumentAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.postMessage({ id: 1, content: paper, format } satisfies DocumentRequest)
    })
    expect(answer.error).toBeUndefined()
    const start = Buffer.from(answer.bytes ?? [])
      .subarray(0, 4)
      .toString('latin1')
    expect(start).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
    expect(answer.bytes?.length).toBeGreaterThan(5_000)
  } finally {
    await worker.terminate()
  }
})
