import { unreadable } from './refuse-file.ts'

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/** Whether a file begins like a ZIP; an Excel workbook (.xlsx) is one too. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)
}

/** What people choose by mistake, by its first bytes, and what they can do about it. */
const OTHERS: readonly { readonly mark: readonly number[]; readonly words: string }[] = [
  {
    mark: [0xd0, 0xcf, 0x11, 0xe0],
    words:
      '古い形式の Excel ブック（.xls）か、パスワードつきのブックです。Excel で開き、「Excel ブック（.xlsx）」で保存し直してください。',
  },
  { mark: [0x25, 0x50, 0x44, 0x46], words: 'PDF です。同じ内容の CSV か Excel のファイルを選んでください。' },
  { mark: [0x37, 0x7a, 0xbc, 0xaf], words: '7z で圧縮されています。取り出してから選んでください。' },
  { mark: [0x52, 0x61, 0x72, 0x21], words: 'RAR で圧縮されています。取り出してから選んでください。' },
  { mark: [0x1f, 0x8b], words: 'gzip で圧縮されています。取り出してから選んでください。' },
  { mark: [0x89, 0x50, 0x4e, 0x47], words: '画像です。CSV か Excel のファイルを選んでください。' },
  { mark: [0xff, 0xd8, 0xff], words: '画像です。CSV か Excel のファイルを選んでください。' },
]

/** A page that was saved instead of the file behind its link. */
const WEB_PAGE = /^\s*<(?:!doctype|html|\?xml|head|body)/iu

/** Refuses (`unreadable-file`) what is no table at all; anything else goes on to be read as text. */
export function refuseOtherFiles(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable(`「${name}」は空です（0 バイト）。ファイルを取り直してください。`)
  const other = OTHERS.find(({ mark }) => startsWith(bytes, ...mark))
  if (other !== undefined) throw unreadable(`「${name}」は${other.words}`)
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^ï»¿/u, '')
  if (WEB_PAGE.test(beginning))
    throw unreadable(
      `「${name}」はウェブページです。リンク先のファイルそのものを保存し直して選んでください。`,
    )
  if (/^\s*[{[]\s*["{[\]}]/u.test(beginning))
    throw unreadable(`「${name}」は JSON です。CSV か Excel のファイルを選んでください。`)
}
