import type { LocalDate } from '../../../shared/domain/local-date.ts'
import { type PaperBlockInput, PaperContent } from '../../../shared/domain/paper-content.ts'

type Sheet = {
  readonly title: string
  readonly patientLine: string
  readonly today: LocalDate
  readonly isPractice: boolean
  readonly blocks: readonly PaperBlockInput[]
}

/** A sheet about one patient for the department's own talk: across the page, without sender or receiver, never for outside. */
export function departmentSheet({ title, patientLine, today, isPractice, blocks }: Sheet): PaperContent {
  return PaperContent.parse({
    page: { size: 'A4', orientation: 'landscape', bindingMargin: 0 },
    title,
    patientLine,
    number: '',
    version: 0,
    issuedOn: today,
    issuer: [],
    recipient: [],
    isPractice,
    mark: '院外持出禁止',
    blocks,
  })
}
