import { utilityProcess } from 'electron'
import type { CoreChild } from './core-link.ts'
import type { FromCore } from './core-messages.ts'

/** Starts the core in a process of its own, so that no window waits for its work. */
export function forkCore(entry: string): CoreChild {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Ieji core', stdio: 'inherit' })
  return {
    post: (message) => child.postMessage(message),
    // Only our own core holds the other end.
    onMessage: (listener) => child.on('message', (message) => listener(message as FromCore)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
