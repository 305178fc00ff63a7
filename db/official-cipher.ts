import { hkdfSync } from 'node:crypto'
import { assertKey, type Cipher, SQLCIPHER } from './open-sqlite.ts'

/** The directory has a key of its own, made from the store's: one key never serves two ciphers. */
function directoryKey(key: string): string {
  assertKey(key)
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', 'ieji official directory', 32)).toString(
    'hex',
  )
}

/** AEGIS-256, which encrypts and authenticates a page in a quarter of the time (decision 0024): every new file. */
export const AEGIS: Cipher = { name: 'aegis', keyText: (key) => `raw:${directoryKey(key)}` }

/** How directory files are encrypted, in the order in which they are tried: those of the first programs as the store is. */
export const DIRECTORY_CIPHERS = [AEGIS, SQLCIPHER] as const
