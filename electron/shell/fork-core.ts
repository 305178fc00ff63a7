import { utilityProcess } from 'electron'
import type { CoreChild } from './core-link.ts'
import type { FromCore } from './core-messages.ts'

/** Young objects get 4 MB before they are cleared, not 16: the core stays 60 MB smaller (as in scripts/set-up.mjs). */
const CORE_FLAGS = ['--js-flags=--max-semi-space-size=4']

/** On Linux: freed memory is kept in two places for all threads, not in one for each. */
const CORE_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' }

/** Starts the core in a process of its own, so that no window waits for its work. */
export function forkCore(entry: string): CoreChild {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Ieji core',
    stdio: 'inherit',
    execArgv: CORE_FLAGS,
    env: { ...CORE_ENVIRONMENT, ...process.env },
  })
  return {
    post: (message) => child.postMessage(message),
    // Only our own core holds the other end.
    onMessage: (listener) => child.on('message', (message) => listener(message as FromCore)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
