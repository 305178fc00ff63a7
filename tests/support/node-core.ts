import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { CoreChild } from '../../electron/shell/core-link.ts'
import type { FromCore } from '../../electron/shell/core-messages.ts'

const parentPort = fileURLToPath(new URL('parent-port.ts', import.meta.url))

/** The core's process entry as Electron would start it, under plain Node. */
export function forkNodeCore(entry: string, execPath: string = process.execPath): CoreChild {
  const child = fork(entry, [], { execPath, execArgv: ['--import', parentPort], serialization: 'advanced' })
  return {
    post: (message) => child.send(message),
    onMessage: (listener) => child.on('message', (message) => listener(message as FromCore)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill('SIGKILL'),
  }
}
