import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyNumbers, wholeNumbers } from '../../shared/domain/number-column.ts'
import { TextList, TextPlaces } from '../../shared/domain/text-list.ts'

const texts = fc.array(
  fc.oneof(fc.string(), fc.constantFrom('', '架空', 'kaigo:0000000001:訪問看護', '𠮷')),
  {
    maxLength: 200,
  },
)

test('texts come back as they went in, whatever they are', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const list = new TextList()
      expect(all.map((text) => list.push(text))).toEqual(all.map((_, place) => place))
      expect(all.map((_, place) => list.at(place))).toEqual(all)
      expect([list.length, list.at(all.length)]).toEqual([all.length, ''])
    }),
  )
})

test('a text longer than all others together is kept whole', () => {
  const list = new TextList()
  list.push('短い')
  list.push('長'.repeat(100_000))
  expect([list.at(0), list.at(1)]).toEqual(['短い', '長'.repeat(100_000)])
})

test('a text is there once it was noted, and no other one is', () => {
  fc.assert(
    fc.property(texts, texts, (noted, others) => {
      const list = new TextList()
      const places = new TextPlaces(list)
      for (const text of noted) places.add(text, list.push(text))
      for (const text of [...noted, ...others]) expect(places.has(text)).toBe(noted.includes(text))
    }),
  )
})

test('thousands of texts stay apart while the table grows', () => {
  const list = new TextList()
  const places = new TextPlaces(list)
  const all = Array.from({ length: 5000 }, (_, at) => `架空${at}`)
  for (const text of all) places.add(text, list.push(text))
  expect(all.every((text) => places.has(text)) && !places.has('架空5000')).toBe(true)
})

test('columns keep numbers of 53 bits or of 32, and nothing behind the end', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat(), { maxLength: 300 }), (numbers) => {
      const [any, whole] = [anyNumbers(), wholeNumbers()]
      for (const number of numbers) {
        any.push(number)
        whole.push(number % 2 ** 31)
      }
      expect([...any.values]).toEqual(numbers)
      expect([...whole.values]).toEqual(numbers.map((number) => number % 2 ** 31))
      expect([any.at(numbers.length), any.at(-1), any.length]).toEqual([0, 0, numbers.length])
    }),
  )
})
