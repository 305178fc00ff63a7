import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { WireError } from '../../shared/errors.ts'
import { type App, createApp } from '../app/create-app.ts'
import { defaultDataFolder } from '../app/data-folder.ts'
import { programFolders } from '../app/program-folders.ts'
import { readVersion } from '../app/project-dir.ts'
import type { Session } from '../app/session.ts'
import { MACHINE_OPERATOR } from '../app/signed-out.ts'
import { CommandError, type Given, textOption } from './command.ts'

/** The core as a command uses it: the same calls as every door. */
export type CoreDoor = {
  readonly app: App
  readonly session: Session
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>
  readonly close: () => Promise<void>
}

/** What a refused call means to whoever typed the command. */
const SENTENCES: Partial<Record<WireError['code'], string>> = {
  'invalid-input': '指定の内容を確認してください。',
  'not-found': '対象が見つかりません。',
  'not-set-up': 'まだデータがありません。ieji init --data フォルダー で作るか、--demo を付けてください。',
  conflict: 'ほかで先に更新されました。もう一度実行してください。',
  forbidden: 'この操作は許されていません。',
}

/** Codes that blame the input: exit code 2. */
const INPUT_CODES = new Set<WireError['code']>(['invalid-input', 'unreadable-file', 'too-large', 'duplicate'])

function refusal({ code, detail, fields }: WireError): CommandError {
  const at = Object.entries(fields ?? {}).map(([field, message]) => `\n  ${field}: ${message}`)
  const sentence = detail ?? SENTENCES[code] ?? '予期しないエラーが起きました。'
  return new CommandError(sentence + at.join(''), INPUT_CODES.has(code) ? 2 : 1)
}

function folderOf(given: Given): string {
  const named = textOption(given, 'data')
  if (named === undefined) return defaultDataFolder()
  return isAbsolute(named) ? named : resolve(given.folder, named)
}

/** Opens the core on the data folder, or on a throwaway practice store with `--demo`. */
export async function openCore(given: Given): Promise<CoreDoor> {
  const isDemo = given.options.demo === true
  const folder = isDemo ? await mkdtemp(join(tmpdir(), 'ieji-demo-')) : folderOf(given)
  const { root, resourcesDir, seedsDir } = programFolders()
  const app = await createApp({
    dataFolder: folder,
    resourcesDir,
    seedsDir,
    version: await readVersion(root),
  })
  const session = app.openSession('command-line')
  const close = async () => {
    await app.close()
    if (isDemo) await rm(folder, { recursive: true, force: true })
  }
  const call: CoreDoor['call'] = async (name, input) => {
    const reply = await app.call(session, name, input)
    if (!reply.ok) throw refusal(reply.error)
    // The core has parsed it against the same contract.
    return reply.data as CallOutput<typeof name>
  }
  try {
    if (isDemo) await call('session.startPractice', { role: 'admin' })
    else session.user = operatorOf(app)
  } catch (error) {
    await close()
    throw error
  }
  return { app, session, call, close }
}

/** Whoever can read the key file is the operator of this machine; their calls are logged as such. */
function operatorOf(app: App) {
  const own = app.services.stores.ownState()
  if (own.state === 'lost' || own.state === 'locked') throw new CommandError(own.problem, 1)
  return MACHINE_OPERATOR
}

/** Runs work on an open core and closes it, however the work ends. */
export async function withCore<T>(given: Given, work: (core: CoreDoor) => Promise<T>): Promise<T> {
  const core = await openCore(given)
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}
