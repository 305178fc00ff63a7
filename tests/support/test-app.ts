import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../../electron/app/create-app.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import type { Session } from '../../electron/app/session.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { UserRole } from '../../shared/domain/user.ts'
import { AppError } from '../../shared/errors.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { postgresStores } from './postgres-stores.ts'

/** On `postgres` only the practice store is there. */
export type Engine = 'sqlite' | 'postgres'

/** The whole core on real encrypted files in a throwaway folder, with a clock that stands still. */
export type TestApp = {
  readonly app: App
  readonly dataFolder: string
  readonly clock: FixedClock
  readonly session: Session
  readonly logLines: string[]
  /** Calls as `session`; a refusal is thrown as AppError. */
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>
  readonly callAs: <Name extends CallName>(
    session: Session,
    name: Name,
    input: CallInput<Name>,
  ) => Promise<CallOutput<Name>>
  readonly close: () => Promise<void>
}

export async function testApp(
  options: { today?: string; dataFolder?: string; hasDemoStory?: boolean; engine?: Engine } = {},
): Promise<TestApp> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), '家路 試験-')))
  const clock = fixedClock(options.today)
  const logLines: string[] = []
  const root = projectDir()
  const app = await createApp({
    dataFolder,
    resourcesDir: join(root, 'resources'),
    seedsDir: join(root, 'seeds'),
    version: '0.0.0-test',
    clock,
    hasDemoStory: options.hasDemoStory ?? false,
    log: (line) => logLines.push(line),
    ...(options.engine === 'postgres' ? { openStores: postgresStores } : {}),
  })
  const session = app.openSession('test')
  const callAs: TestApp['callAs'] = async (as, name, input) => {
    const reply = await app.call(as, name, input)
    if (reply.ok) return reply.data as CallOutput<typeof name>
    throw new AppError(reply.error.code, {
      ...(reply.error.detail === undefined ? {} : { detail: reply.error.detail }),
      ...(reply.error.fields === undefined ? {} : { fields: reply.error.fields }),
    })
  }
  return {
    app,
    dataFolder,
    clock,
    session,
    logLines,
    callAs,
    call: (name, input) => callAs(session, name, input),
    async close() {
      await app.close()
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The core with its practice store open: fictional patients and providers, signed in as a fictional colleague. */
export async function practiceApp(
  options: { today?: string; role?: UserRole; hasDemoStory?: boolean; engine?: Engine } = {},
): Promise<TestApp> {
  const test = await testApp(options)
  await test.call('session.startPractice', { role: options.role ?? 'nurse' })
  return test
}

export const HOSPITAL = {
  name: '試験病院（架空）',
  department: '退院支援室',
  postalCode: '747-0000',
  address: '山口県防府市（架空）',
  phone: '0835-00-0000',
  fax: '0835-00-0001',
}
export const ADMIN = {
  loginName: 'kanri',
  displayName: '管理 一郎（架空）',
  password: 'nagai-himitsu-no-kotoba',
}

/** The core with a store of its own, set up by the wizard, signed in as its administrator. */
export async function hospitalApp(options: { today?: string } = {}): Promise<TestApp> {
  const test = await testApp(options)
  await test.call('setup.create', { hospital: HOSPITAL, admin: ADMIN })
  await test.call('session.signIn', { loginName: ADMIN.loginName, password: ADMIN.password })
  return test
}
