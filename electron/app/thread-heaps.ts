import { setFlagsFromString } from 'node:v8'

/**
 * The core is started with a small bound for its own young objects (electron/shell/fork-core.ts), and V8 would hold every
 * thread to it, whatever its own limits say. Once the core runs its bound stands; each thread started from here on has
 * the one that it is given.
 */
export function boundThreadsByTheirOwnLimits(): void {
  setFlagsFromString('--max-semi-space-size=0')
}
