import { type MessagePort, workerData } from 'node:worker_threads'
import { PairWriter } from '../search/pair-writer.ts'
import { type FromPairThread, ROW_END, type ToPairThread } from './pair-messages.ts'

// Safe: pair-thread.ts gives it.
const port = workerData as MessagePort
const post = (message: FromPairThread, given: ArrayBuffer[] = []) => port.postMessage(message, given)

const writer = new PairWriter(async (rows) => {
  // Safe: each was sliced from the packer's own bytes.
  const given = rows.map(({ entries }) => entries.buffer as ArrayBuffer)
  post({ kind: 'made', rows }, given)
  await Promise.resolve()
})

const wordsOf = (facets = '') => (facets === '' ? [] : facets.split(' '))

async function take(message: ToPairThread): Promise<void> {
  if (message.kind === 'rows') {
    const folded = message.folded.split(ROW_END)
    const facets = message.facets.split(ROW_END)
    await writer.add(
      message.numbers.map((no, at) => ({
        no,
        folded: folded[at] ?? '',
        facets: wordsOf(facets[at]),
      })),
    )
  } else {
    await writer.finish()
    post({ kind: 'ended' })
  }
}

// One after the other: the next message waits until this one is done.
let done = Promise.resolve()
port.on('message', (message: ToPairThread) => {
  done = done.then(() => take(message))
})
