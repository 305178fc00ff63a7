import type { PaperContent } from '../../../shared/domain/paper-content.ts'
import type { ErrorCode } from '../../../shared/errors.ts'

export type DocumentFormat = 'pdf' | 'docx'

/** What the core asks of the worker. */
export type DocumentRequest = {
  readonly id: number
  readonly content: PaperContent
  readonly format: DocumentFormat
}

/** What the worker answers: the bytes, or what went wrong. */
export type DocumentAnswer = {
  readonly id: number
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly error?: {
    readonly code: ErrorCode
    readonly detail?: string | undefined
    readonly stack?: string | undefined
  }
}
