import { LARGEST_PIECE } from '../../../shared/contract/import.ts'
import type { OpenedFile } from '../../../shared/contract/import-views.ts'
import { call } from '../../api/client.ts'
import { readBase64 } from './read-base64.ts'

/** Sends a chosen file to the core in pieces and asks what it is. Throws CallError where it is refused. */
export async function sendFile(file: File): Promise<OpenedFile> {
  const { fileId } = await call('import.beginFile', { name: file.name, size: Math.max(1, file.size) })
  try {
    for (let at = 0; at < file.size; at += LARGEST_PIECE) {
      const base64 = await readBase64(file.slice(at, at + LARGEST_PIECE))
      await call('import.addPiece', { fileId, at, base64 })
    }
    return await call('import.openFile', { fileId })
  } catch (error) {
    await call('import.removeFile', { fileId })
    throw error
  }
}
