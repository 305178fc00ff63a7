import { randomBytes } from 'node:crypto'
import { argon2id, argon2Verify } from 'hash-wasm'

/** Argon2id with 19 MiB, two passes, one lane: OWASP's first recommendation, some 80 ms on a slow PC. */
const COST = { parallelism: 1, iterations: 2, memorySize: 19_456, hashLength: 32 }

/** The encoded hash that the account keeps. */
export async function hashPassword(password: string): Promise<string> {
  return await argon2id({
    ...COST,
    password: password.normalize('NFKC'),
    salt: randomBytes(16),
    outputType: 'encoded',
  })
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  return await argon2Verify({ password: password.normalize('NFKC'), hash })
}
