import { parentPort, workerData } from 'node:worker_threads'
import type { PaperContent } from '../../../shared/domain/paper-content.ts'
import { AppError } from '../../../shared/errors.ts'
import type { DocumentRequest, DocumentAnswer } from './document-messages.ts'
import { renderDocx } from './render-docx.ts'
import { renderPdf } from './render-pdf.ts'

const { fontsDir } = workerData as { fontsDir: string }

/** One paper at a time: react-pdf keeps fonts and layout of the process in one place. */
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (request: DocumentRequest) => {
  last = last.then(() => answer(request))
})

async function answer({ id, content, format }: DocumentRequest): Promise<void> {
  try {
    const bytes = await renderAs(content, format)
    send({ id, bytes }, [bytes.buffer])
  } catch (error) {
    send({ id, error: asWords(error) })
  }
}

function renderAs(
  content: PaperContent,
  format: DocumentRequest['format'],
): Promise<Uint8Array<ArrayBuffer>> {
  return format === 'pdf' ? renderPdf(content, fontsDir) : renderDocx(content)
}

function send(answered: DocumentAnswer, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answered, transfer)
}

/** Errors cross the thread as plain words; what is not ours is a bug and carries its stack for the log, never its data. */
function asWords(error: unknown): DocumentAnswer['error'] {
  if (error instanceof AppError) return { code: error.code, detail: error.detail }
  return { code: 'unexpected', stack: error instanceof Error ? error.stack : undefined }
}
