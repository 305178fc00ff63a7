import { fold } from './fold.ts'
import type { Masters } from './master-files.ts'
import type { MasterWord } from './masters.ts'

/** Where one thing said ends and the next begins. */
const BREATHS = /[、,，。;；\n]+|ので|けれど|けど/u

/** Prepares the wish master: finds its wishes in what patient and family said; other words ask nobody. */
export function createWishFinder(master: Masters['wishes']): (wishes: readonly string[]) => MasterWord[] {
  const negations = master.negations.map(fold)
  const forms = master.entries.map((entry) => ({
    entry,
    words: [entry.word, ...entry.aliases, ...entry.keywords].map(fold),
  }))
  /** 「入院したくない」 carries its own no; a no beside the word (「通所はしたくない」) takes the wish away. */
  const isWished = (breath: string, word: string) => {
    if (!breath.includes(word)) return false
    const rest = breath.replaceAll(word, ' ')
    return !negations.some((negation) => rest.includes(negation))
  }
  return (wishes) => {
    const breaths = wishes.flatMap((wish) => wish.split(BREATHS)).map(fold)
    return forms
      .filter(({ words }) => words.some((word) => breaths.some((breath) => isWished(breath, word))))
      .map(({ entry }) => entry)
  }
}
