import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { placesAsWords, wordsAsPlaces } from '../../renderer/features/master/place-text.ts'
import { placeWords } from '../../renderer/text/place-words.ts'

test('every place in the sentences of the shipped masters has a word, and comes back as it was', () => {
  expect(new Set(Object.values(placeWords)).size).toBe(Object.keys(placeWords).length)
  const folder = new URL('../../resources/masters/', import.meta.url)
  for (const file of ['match-texts.json', 'role-rules.json', 'roles.json', 'conference-templates.json']) {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const places = [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place)
    expect(places.length, file).toBeGreaterThan(0)
    expect(
      places.map(placesAsWords).filter((word) => word.startsWith('{')),
      file,
    ).toEqual([])
    expect(places.map(placesAsWords).map(wordsAsPlaces)).toEqual(places)
  }
})

test('brackets that are no place stay as they are', () => {
  expect(wordsAsPlaces('〔住まい〕は〔ご家族〕と')).toBe('{residence}は〔ご家族〕と')
  expect(placesAsWords('[0-9]{2}')).toBe('[0-9]{2}')
})
