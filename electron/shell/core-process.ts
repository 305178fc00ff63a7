import type { ParentPort } from 'electron'
import { createApp } from '../app/create-app.ts'
import { programFolders } from '../app/program-folders.ts'
import { readVersion } from '../app/project-dir.ts'
import { answerCalls } from './answer-calls.ts'
import type { FromCore, ToCore } from './core-messages.ts'

/** Entry of Electron's utility process: the core, with the shell on the other end of its port. */
const port: ParentPort = process.parentPort

answerCalls({
  port: {
    post: (message: FromCore) => port.postMessage(message),
    // Only our own shell holds the other end.
    onMessage: (listener) => port.on('message', ({ data }) => listener(data as ToCore)),
  },
  async open(dataFolder) {
    const { root, resourcesDir, seedsDir } = programFolders()
    return await createApp({
      dataFolder,
      resourcesDir,
      seedsDir,
      version: await readVersion(root),
      log: (line) => process.env.IEJI_LOG === '1' && process.stderr.write(`${line}\n`),
    })
  },
  end: (exitCode) => process.exit(exitCode),
})
