import MiniSearch from 'minisearch'
import { searchDirectory } from '../../db/repositories/directory.ts'
import type { Db } from '../../db/schema.ts'
import { foldWords } from '../../shared/domain/fold.ts'
import { type Measured, measure } from './measure.ts'
import { scanDirectory, type Scanned } from './scanned-directory.ts'

/** Pairs of characters, so that MiniSearch, which knows no Japanese words, can find pieces of them at all. */
const pairs = (text: string) =>
  text.split('\n').flatMap((field) => {
    const characters = Array.from(field)
    return characters.map((character, at) => character + (characters[at + 1] ?? ''))
  })

/** The encrypted index on disk beside MiniSearch's in memory, on the same rows and words. */
export async function besideMiniSearch(db: Db, words: readonly string[]): Promise<Measured[]> {
  const scanned = await scanDirectory(db)
  const started = performance.now()
  const mini = filled(scanned)
  const built = performance.now() - started
  const note = `${scanned.numbers.length.toLocaleString('en')} rows`
  const rows: Measured[] = [{ what: 'MiniSearch: build', note: 'in memory, at each start', times: [built] }]
  for (const word of words) {
    rows.push(
      await measure(`search 「${word}」`, () => searchDirectory(db, { text: word, limit: 50 }), { note }),
      await measure(
        `MiniSearch 「${word}」`,
        () => mini.search(foldWords(word).join('\n'), { combineWith: 'AND' }).slice(0, 50),
        {
          note: `${note}; pairs anywhere, ranked`,
        },
      ),
    )
  }
  return rows
}

function filled({ numbers, folded }: Scanned): MiniSearch {
  const mini = new MiniSearch({ fields: ['text'], tokenize: pairs, processTerm: (term) => term })
  mini.addAll(folded.map((text, at) => ({ id: numbers[at], text })))
  return mini
}
