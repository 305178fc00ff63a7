import type { IncomingMessage } from 'node:http'

/** Enough for the largest service file of a prefecture import, far below what would trouble the machine. */
const MAX_BYTES = 32 * 1024 * 1024

export class TooLargeError extends Error {}

/** Reads a JSON body; a larger one is refused without being kept. Throws SyntaxError on broken JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  let isTooLarge = Number(request.headers['content-length'] ?? 0) > MAX_BYTES
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    isTooLarge ||= size > MAX_BYTES
    // Read on to the end without keeping it, so that the sender sees the answer instead of a broken connection.
    if (!isTooLarge) chunks.push(chunk)
  }
  if (isTooLarge) throw new TooLargeError('body too large')
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : (JSON.parse(text) as unknown)
}
