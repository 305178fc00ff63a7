import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakAtMarks, breakUnits, markBreaks } from '../../electron/app/documents/line-breaking.ts'

test('closing marks, small kana and points stay with what stands before them', () => {
  const units = breakUnits('「痛い」、と。ちょっと（少し）…')
  expect(units.join('|')).toBe('「痛|い」、|と。|ちょっ|と|（少|し）…')
})

test('opening brackets stay with what follows', () => {
  expect(breakUnits('薬（1包）を')).toEqual(['薬', '（1包）を'])
})

test.each([
  ['令和8年11月21日に', '令和8年11月21日'],
  ['毎回1.5mgを使う', '1.5mg'],
  ['電話0835-22-1234です。', '0835-22-1234'],
  ['第3版として出す', '第3版'],
  ['約800kcalを食べる', '約800kcal'],
  ['要介護3の方です', '要介護3'],
  ['１日３回、飲む', '３回、'],
  ['SpO2が下がる', 'SpO2'],
  ['訪問看護ステーションの方', 'ステーション'],
])('in %s, %s stays whole', (text, whole) => {
  expect(breakUnits(text)).toContain(whole)
})

test('voiced marks, selectors and surrogate pairs are never torn off', () => {
  expect(breakUnits('か\u3099く𠮷野家葛\u{e0100}飾区')).toEqual([
    'か\u3099',
    'く',
    '𠮷',
    '野',
    '家',
    '葛\u{e0100}',
    '飾区',
  ])
})

test('an address of the web wider than its column is cut, but no piece ends in a hyphen', () => {
  const pieces = markBreaks('https://example.jp/a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q', 8).split('\u00ad')
  expect(pieces.length).toBeGreaterThan(3)
  expect(pieces.filter((piece) => piece.endsWith('-'))).toEqual([])
})

test('no unit begins with what may not begin a line, nor ends with what may not end one; nothing is lost', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'、。」）・ーっゃ（「あ漢ア字12.-mgA 月日第%　'.split('')),
    maxLength: 60,
  })
  fc.assert(
    fc.property(letters, (text) => {
      const units = breakUnits(text)
      expect(units.join('')).toBe(text)
      for (const unit of units.slice(1)) expect(unit[0]).not.toMatch(/[、。」）・ーっゃ%]/)
      for (const unit of units.slice(0, -1)) expect(unit.at(-1)).not.toMatch(/[（「第]/)
    }),
  )
})

test('the callback gives the renderer an empty syllable, where it writes no hyphen, at each mark', () => {
  expect(breakAtMarks('退院\u00adは\u00ad')).toEqual(['退院', '', 'は', '', ''])
})
