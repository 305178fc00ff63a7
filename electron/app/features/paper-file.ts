import type { PaperFile } from '../../../shared/contract/paper.ts'
import type { IssuedPaper } from '../../../shared/domain/issued-paper.ts'
import type { DocumentFormat } from '../documents/document-messages.ts'

type FileFormat = DocumentFormat | 'xlsx' | 'csv'

const MEDIA_TYPE: Record<FileFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** Name and kind of a file; the name may show in a folder: no patient in it. */
export function fileHead(name: string, format: FileFormat): Omit<PaperFile, 'base64'> {
  return { fileName: `${name.replace(/[\\/:*?"<>|\s]/gu, '_')}.${format}`, mediaType: MEDIA_TYPE[format] }
}

/** Bytes for a door, under a name that a folder may show: no patient in it. */
export function paperFile(name: string, format: FileFormat, bytes: Uint8Array): PaperFile {
  return { ...fileHead(name, format), base64: Buffer.from(bytes).toString('base64') }
}

/** 診療情報提供書_2026-0001_第1版 */
export function issuedName({ title, number, version }: IssuedPaper): string {
  return `${title}_${number}_第${version}版`
}
