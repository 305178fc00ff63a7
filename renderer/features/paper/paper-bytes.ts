import type { PaperFile } from '../../../shared/contract/paper.ts'

/** The bytes of a file that came through a call. */
export function paperBlob({ base64, mediaType }: Pick<PaperFile, 'base64' | 'mediaType'>): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
  return new Blob([bytes], { type: mediaType })
}

/** A file that comes in pieces, put together; `take` brings a piece by its place. */
export async function takeParts(
  take: (part: number) => Promise<PaperFile & { isLast: boolean }>,
): Promise<{ fileName: string; blob: Blob }> {
  const blobs: Blob[] = []
  for (let part = 0; ; part += 1) {
    const piece = await take(part)
    blobs.push(paperBlob(piece))
    if (piece.isLast) return { fileName: piece.fileName, blob: new Blob(blobs, { type: piece.mediaType }) }
  }
}

/** Saves a file the way a browser does; the same through every door. */
export function saveFile(file: PaperFile): void {
  saveBlob(file.fileName, paperBlob(file))
}

export function saveBlob(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has read the address by then; at once would be too early in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Opens the operating system's print dialog for the PDF in a frame. */
export function printFrame(frame: HTMLIFrameElement | null): void {
  frame?.contentWindow?.focus()
  frame?.contentWindow?.print()
}
