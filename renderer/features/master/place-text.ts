import { placeWords } from '../../text/place-words.ts'

const codes = new Map(Object.entries(placeWords).map(([code, word]) => [word, code]))

/** {residence}は特定施設 → 〔住まい〕は特定施設: places in a sentence as a person reads them. */
export function placesAsWords(text: string): string {
  return text.replaceAll(/\{(\w+)\}/gu, (place, code: string) => {
    const word = placeWords[code]
    return word === undefined ? place : `〔${word}〕`
  })
}

/** Whether any sentence within an entry has a place to fill. */
export function hasPlaces(entry: unknown): boolean {
  return Object.keys(placeWords).some((code) => JSON.stringify(entry).includes(`{${code}}`))
}

/** The way back, as the file has it. What stands in such brackets and is no place stays as it is. */
export function wordsAsPlaces(text: string): string {
  return text.replaceAll(/〔([^〔〕]+)〕/gu, (written, word: string) => {
    const code = codes.get(word)
    return code === undefined ? written : `{${code}}`
  })
}
