import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWords } from '../../shared/domain/fold.ts'

test.each([
  ['髙橋', '高橋'],
  ['山﨑', '山崎'],
  ['渡邉', '渡辺'],
  ['渡邊', '渡辺'],
  ['齋藤', '斉藤'],
  ['𠮷田', '吉田'],
  ['ﾔﾏﾀﾞ ﾊﾅｺ', 'やまだはなこ'],
  ['ヤマダ　ハナコ', 'やまだ はなこ'],
  ['センター', 'せんた'],
  ['シャトー', 'しやと'],
  ['(一財)防府消化器病ｾﾝﾀｰ防府胃腸病院', '一般財団法人防府消化器病センター 防府胃腸病院'],
  ['(医)実昌会中司内科', '医療法人実昌会　中司内科'],
  ['㈱ケア', '株式会社ケア'],
  ['０８３５-２２-1234', '0835221234'],
  ['葛\u{e0100}城', '葛城'],
])('%s and %s are found by each other', (one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test('control characters, variation selectors and private planes vanish', () => {
  expect(fold('山\u0007田\ufe0f\u{e0101}\u{f0000}')).toBe('山田')
})

test('a query of two words is folded word by word', () => {
  expect(foldWords('　防府　 ナカツカサ ')).toEqual(['防府', 'なかつかさ'])
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = fold(text)
      // Writing a legal form out or dropping a dot can bring a new pair of brackets together; names do not do that.
      fc.pre(!/[()]/.test(once))
      expect(fold(once)).toBe(once)
    }),
  )
})

/** Japanese as it stands in directories, with what combines, brackets and rare forms in between. */
const mixed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '医',
      '療',
      '法',
      'ガ',
      'ﾊ',
      'ﾞ',
      '゛',
      '\u3099',
      'ー',
      '・',
      '(',
      ')',
      '（',
      '）',
      '㈱',
      '髙',
      'ｶ',
      'Ａ',
      'Σ',
    ),
    fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
  maxLength: 12,
})

test('folding character by character gives what the rules give for the whole text', () => {
  fc.assert(
    // The variation selector vanishes, but sends the text through the rules as a whole.
    fc.property(mixed, (text) => {
      expect(fold(text)).toBe(fold(`\ufe0f${text}`))
    }),
    { numRuns: 5000 },
  )
})
