import type { ParentPort } from 'electron'
import { type App, createApp } from '../app/create-app.ts'
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
  open: (dataFolder) =>
    openApp(dataFolder).catch((error: unknown) => {
      note(`the core did not open: ${kindOf(error)}`)
      throw error
    }),
  end: (exitCode) => process.exit(exitCode),
})

async function openApp(dataFolder: string): Promise<App> {
  const { root, resourcesDir, seedsDir } = programFolders()
  const version = await readVersion(root)
  const log = (line: string) => process.env.IEJI_LOG === '1' && note(line)
  return await createApp({ dataFolder, resourcesDir, seedsDir, version, log })
}

function note(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** For the IT staff: name and code of an error, never its message, which may quote data. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}
