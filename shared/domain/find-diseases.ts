import { fold } from './fold.ts'
import type { Masters } from './master-files.ts'
import type { DiseaseWord } from './masters.ts'
import { keywordTest } from './word-lookup.ts'

export interface FoundDiseases {
  readonly diseases: readonly DiseaseWord[]
  /** Something was written as suspected only (疑い) and so not counted. */
  readonly isDoubtful: boolean
}

type Test = (folded: string) => boolean
interface Clause {
  readonly text: string
  readonly isDoubtful: boolean
}

/** What separates one diagnosis from the next; a bracket belongs to the disease before it. */
const SEPARATORS = /[、,，。;；/／\n|｜]+|(?:^|\s)[#＃]?\d+[).．]/u

/** What a span of life left says of the disease before it. */
const LAST_STAGE = '末期'

const anyOf = (words: readonly string[]): Test => {
  const tests = words.map(keywordTest)
  return (text) => tests.some((test) => test(text))
}

/** Prepares the disease master: finds its diseases in the free text of a diagnosis. */
export function createDiseaseFinder(master: Masters['diseases']): (diagnosis: string) => FoundDiseases {
  const matchers = master.entries.map((entry) => ({ entry, matches: createMatcher(entry) }))
  const stages = new Set(master.stageWords.map(fold))
  const lifeLeft = new RegExp(master.stagePattern, 'u')
  const stageOf = (text: string) =>
    stages.has(text) ? text : lifeLeft.test(text) ? fold(LAST_STAGE) : undefined
  const isNegated = anyOf(master.negations)
  const isDoubtful = anyOf(master.doubts)
  const toClauses = (diagnosis: string): Clause[] => {
    const clauses: Clause[] = []
    for (const piece of diagnosis.split(SEPARATORS)) {
      const text = fold(piece).replace(/[()「」【】]/gu, '')
      const before = clauses.at(-1)
      const stage = stageOf(text)
      if (stage !== undefined && before)
        clauses[clauses.length - 1] = { ...before, text: before.text + stage }
      else if (text !== '' && !isNegated(text)) clauses.push({ text, isDoubtful: isDoubtful(text) })
    }
    return clauses
  }
  return (diagnosis) => {
    const clauses = toClauses(diagnosis)
    const sure = clauses.filter((clause) => !clause.isDoubtful).map(({ text }) => text)
    const found = matchers.filter(({ matches }) => matches(sure)).map(({ entry }) => entry)
    const hidden = new Set(found.flatMap(({ subsumes }) => subsumes))
    return {
      diseases: found.filter(({ code, traits }) => !hidden.has(code) || traits.includes('cancer')),
      isDoubtful: clauses.some((clause) => clause.isDoubtful),
    }
  }
}

function createMatcher(entry: DiseaseWord): (clauses: readonly string[]) => boolean {
  const ignored = entry.ignore.map(fold).toSorted((a, b) => b.length - a.length)
  const hasKeyword = anyOf(entry.keywords)
  const hasCompanion = entry.withAny.length === 0 ? () => true : anyOf(entry.withAny)
  const pattern = entry.withPattern === null ? null : new RegExp(entry.withPattern, 'u')
  const clean = (text: string) => ignored.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), text)
  const isHere = (text: string, around: string) =>
    hasKeyword(text) && hasCompanion(around) && (pattern === null || pattern.test(around))
  return (clauses) => {
    const texts = clauses.map(clean)
    return texts.some((text) => isHere(text, entry.scope === 'whole' ? texts.join(' ') : text))
  }
}
