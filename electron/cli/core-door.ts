import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import { AppError, type WireError } from '../../shared/errors.ts'
import { type App, createApp } from '../app/create-app.ts'
import { systemClock } from '../app/clock.ts'
import { defaultDataFolder } from '../app/data-folder.ts'
import { programFolders } from '../app/program-folders.ts'
import { readVersion } from '../app/project-dir.ts'
import { fillWithRegion } from '../app/seeding/fill-with-region.ts'
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

function refusal({ code, detail, fields }: Pick<WireError, 'code' | 'detail' | 'fields'>): CommandError {
  const at = Object.entries(fields ?? {}).map(([field, message]) => `\n  ${field}: ${message}`)
  const sentence = detail ?? SENTENCES[code] ?? '予期しないエラーが起きました。'
  return new CommandError(sentence + at.join(''), INPUT_CODES.has(code) ? 2 : 1)
}

function folderOf(given: Given): string {
  const named = textOption(given, 'data')
  if (named === undefined) return defaultDataFolder()
  return isAbsolute(named) ? named : resolve(given.folder, named)
}

/** `mayBeEmpty`: where there is no data yet, the command answers from the public documents alone. */
export type CoreOptions = { readonly mayBeEmpty?: boolean }

type Opened = { readonly app: App; readonly close: () => Promise<void> }

async function openApp(folder: string, isThrowaway: boolean): Promise<Opened> {
  const { root, resourcesDir, seedsDir } = programFolders()
  const app = await createApp({
    dataFolder: folder,
    resourcesDir,
    seedsDir,
    version: await readVersion(root),
  })
  const close = async () => {
    await app.close()
    if (isThrowaway) await rm(folder, { recursive: true, force: true })
  }
  return { app, close }
}

async function openThrowaway(): Promise<Opened> {
  return await openApp(await mkdtemp(join(tmpdir(), 'ieji-demo-')), true)
}

/** The store of the folder, or a throwaway one: practice with `--demo`, else the region alone where nothing is there yet. */
async function openStoreFor(given: Given, { mayBeEmpty = false }: CoreOptions): Promise<Opened> {
  if (given.options.demo === true) return await openThrowaway()
  const opened = await openApp(folderOf(given), false)
  const isEmpty = opened.app.services.stores.ownState().state === 'empty'
  if (!isEmpty || !mayBeEmpty || textOption(given, 'data') !== undefined) return opened
  await opened.close()
  given.note('まだデータがないため、公開資料の地域データだけで答えます。')
  const throwaway = await openThrowaway()
  await throwaway.app.services.stores.createOwn((store) =>
    fillWithRegion(store, throwaway.app.services, systemClock),
  )
  return throwaway
}

/** Opens the core as the operator of the machine. */
export async function openCore(given: Given, options: CoreOptions = {}): Promise<CoreDoor> {
  const { app, close } = await openStoreFor(given, options)
  const session = app.openSession('command-line')
  const call: CoreDoor['call'] = async (name, input) => {
    const reply = await app.call(session, name, input)
    if (!reply.ok) throw refusal(reply.error)
    // The core has parsed it against the same contract.
    return reply.data as CallOutput<typeof name>
  }
  try {
    if (given.options.demo === true) await call('session.startPractice', { role: 'admin' })
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

/** Runs work on an open core and closes it, however the work ends; what the core refuses is said as a call's refusal is. */
export async function withCore<T>(
  given: Given,
  work: (core: CoreDoor) => Promise<T>,
  options: CoreOptions = {},
): Promise<T> {
  const core = await openCore(given, options)
  try {
    return await work(core)
  } catch (error) {
    throw error instanceof AppError ? refusal(error) : error
  } finally {
    await core.close()
  }
}
