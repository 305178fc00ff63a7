import { randomBytes } from 'node:crypto'
import { access, chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * How the store's key is found. The slot file lies beside the store and lists the ways to unlock it;
 * the first kind is a key file that only its owner can read. Accounts lie inside the store, so the key cannot.
 */
const SlotFile = z.strictObject({
  format: z.literal(1),
  slots: z
    .array(z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('key-file'), file: z.string() })]))
    .min(1),
})

const SLOT_FILE = 'slots.json'
const KEY_FILE = 'ieji.key'

/** Why a store cannot be unlocked, in a sentence for the IT staff. */
export class LockedStoreError extends Error {}

/** Whether a slot file lies in this folder: then a store is expected there. */
export async function hasSlotFile(folder: string): Promise<boolean> {
  return access(join(folder, SLOT_FILE)).then(
    () => true,
    () => false,
  )
}

/** Makes a new random 256-bit key with its key file and slot file; fails where one is already there. */
export async function createKeySlot(folder: string): Promise<string> {
  const key = randomBytes(32).toString('hex')
  await writeFile(join(folder, KEY_FILE), `${key}\n`, { mode: 0o600, flag: 'wx' })
  await chmod(join(folder, KEY_FILE), 0o600)
  const slots: z.infer<typeof SlotFile> = { format: 1, slots: [{ kind: 'key-file', file: KEY_FILE }] }
  await writeFile(join(folder, SLOT_FILE), `${JSON.stringify(slots, null, 2)}\n`, { flag: 'wx' })
  return key
}

/** The key of the store in this folder; throws LockedStoreError where no slot opens. */
export async function unlock(folder: string): Promise<string> {
  const text = await readFile(join(folder, SLOT_FILE), 'utf8').catch(() => undefined)
  if (text === undefined) throw new LockedStoreError(`鍵の台帳（${SLOT_FILE}）が見つかりません。`)
  const parsed = SlotFile.safeParse(parseJson(text))
  if (!parsed.success) throw new LockedStoreError(`鍵の台帳（${SLOT_FILE}）を読めません。`)
  for (const slot of parsed.data.slots) return await readKeyFile(join(folder, slot.file))
  throw new LockedStoreError('鍵を開ける方法が台帳にありません。')
}

async function readKeyFile(path: string): Promise<string> {
  const info = await stat(path).catch(() => undefined)
  if (info === undefined)
    throw new LockedStoreError('鍵ファイルが見つかりません。別の場所に移していないか確認してください。')
  const othersMayRead = process.platform !== 'win32' && (info.mode & 0o077) !== 0
  if (othersMayRead) {
    throw new LockedStoreError(
      '鍵ファイルを他の利用者も読める設定になっています。所有者だけが読めるように直してください。',
    )
  }
  const key = (await readFile(path, 'utf8')).trim()
  if (!/^[0-9a-f]{64}$/.test(key)) throw new LockedStoreError('鍵ファイルの中身が壊れています。')
  return key
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
