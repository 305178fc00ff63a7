import type { PaperFile } from '../../../shared/contract/paper.ts'

/** The bytes of a file that came through a call. */
export function paperBlob({ base64, mediaType }: Pick<PaperFile, 'base64' | 'mediaType'>): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
  return new Blob([bytes], { type: mediaType })
}

/** Saves a file the way a browser does; the same through every door. */
export function saveFile(file: PaperFile): void {
  const address = URL.createObjectURL(paperBlob(file))
  const link = document.createElement('a')
  link.href = address
  link.download = file.fileName
  link.click()
  // The download has read the address by then; at once would be too early in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Opens the operating system's print dialog for the PDF in a frame. */
export function printFrame(frame: HTMLIFrameElement | null): void {
  frame?.contentWindow?.focus()
  frame?.contentWindow?.print()
}
