import { join } from 'node:path'
import { createApp } from '../../electron/app/create-app.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { ADMIN } from '../support/test-app.ts'

/** Run alone: memory in MB of a core that has opened the store of `argv[2]`, answered some calls and rests. */
const app = await createApp({
  dataFolder: process.argv[2] ?? '',
  resourcesDir: join(projectDir(), 'resources'),
  seedsDir: join(projectDir(), 'seeds'),
  version: '0.0.0-bench',
})
const session = app.openSession('test')
await app.call(session, 'session.signIn', { loginName: ADMIN.loginName, password: ADMIN.password })
for (const text of ['内', '訪問看護', 'さくら薬局', '田中内科クリニック'])
  await app.call(session, 'provider.search', { text, limit: 50 })
// The map of the whole country keeps a few numbers a provider.
const MAP = { audience: 'inside', isNight: false } as const
await app.call(session, 'region.map', MAP)
const frame = { bounds: [122, 24, 146, 46], degree: 40, steep: 48 }
await app.call(session, 'region.mapPoints', { ...MAP, frame })
await new Promise((resolve) => setTimeout(resolve, 3_000))
console.log(JSON.stringify(process.memoryUsage.rss() / 1024 / 1024))
await app.close()
