import { expect, test } from 'vitest'
import { decodeText } from '../../electron/app/jobs/decode-text.ts'

const TEXT = '事業所名,電話番号\r\nﾃﾞｲ髙﨑①,0835'
const utf8 = new Uint8Array(Buffer.from(TEXT, 'utf8'))
/** 「事業所名」 and ① in CP932, which JIS X 0208 does not have. */
const cp932 = Uint8Array.of(0x8e, 0x96, 0x8b, 0xc6, 0x8f, 0x8a, 0x96, 0xbc, 0x2c, 0x87, 0x40, 0xfb, 0xfc)
const utf16 = new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))

test('files are read as Excel and public sites write them', () => {
  expect(decodeText(utf8)).toEqual({ text: TEXT, encoding: 'UTF-8' })
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual({ text: TEXT, encoding: 'UTF-8' })
  expect(decodeText(cp932)).toEqual({ text: '事業所名,①髙', encoding: 'CP932' })
  expect(decodeText(utf16)).toEqual({ text: TEXT, encoding: 'UTF-16' })
  expect(decodeText(utf16.map((_, at) => utf16[at ^ 1] ?? 0))).toEqual({ text: TEXT, encoding: 'UTF-16' })
})

test.each([
  ['an empty file', new Uint8Array(), 'ファイルが空です'],
  ['a workbook', new Uint8Array(Buffer.from('PK\u0003\u0004…')), 'Excel ブック'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xd8), '文字として読めない'],
  ['UTF-16 without its mark', utf16.slice(2), '文字として読めない'],
  ['UTF-8 that is cut in a character', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8.slice(0, 4)), '途中で切れて'],
])('%s is refused in words', (_title, bytes, words) => {
  expect(() => decodeText(bytes)).toThrow(words)
})
