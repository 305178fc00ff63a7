import { AppError } from '../../../shared/errors.ts'

export type TextEncoding = 'UTF-8' | 'UTF-16' | 'CP932'

/** A byte that is in no text file: then it is a picture, a program or a UTF-16 file without its mark. */
const NUL = '\u0000'

function tryDecode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

function refuse(detail: string): never {
  throw new AppError('unreadable-file', { detail })
}

/**
 * The text of a file as Excel and public sites write it: UTF-8 with or without its mark, UTF-16 with its mark, CP932.
 * Every byte must fit: a file that is cut or not text is refused in words, never half read.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes.length === 0) refuse('ファイルが空です。')
  if (startsWith(bytes, 0x50, 0x4b))
    refuse('ZIP または Excel ブックのままでは読めません。CSV を取り出してから選んでください。')
  const found = decodeByMark(bytes) ?? decodeByTrying(bytes)
  if (found === undefined || found.text.includes(NUL))
    refuse('文字として読めないファイルです。途中で切れていないか、CSV かどうかを確認してください。')
  return found
}

function decodeByMark(bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined {
  const marks = [
    { isMarked: startsWith(bytes, 0xff, 0xfe), label: 'utf-16le', encoding: 'UTF-16' },
    { isMarked: startsWith(bytes, 0xfe, 0xff), label: 'utf-16be', encoding: 'UTF-16' },
    { isMarked: startsWith(bytes, 0xef, 0xbb, 0xbf), label: 'utf-8', encoding: 'UTF-8' },
  ] as const
  const mark = marks.find(({ isMarked }) => isMarked)
  if (mark === undefined) return undefined
  const text = tryDecode(mark.label, bytes)
  if (text === undefined)
    refuse(`${mark.encoding} として読めない文字があります。ファイルが途中で切れていないか確認してください。`)
  return { text, encoding: mark.encoding }
}

function decodeByTrying(bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined {
  const utf8 = tryDecode('utf-8', bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8' }
  const cp932 = tryDecode('shift_jis', bytes)
  return cp932 === undefined ? undefined : { text: cp932, encoding: 'CP932' }
}
