import { fold } from '../../../shared/domain/fold.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { Situation } from '../../../shared/domain/situation.ts'

type Master = Masters[
  | 'careLevels'
  | 'residences'
  | 'households'
  | 'disclosures'
  | 'insurances'
  | 'treatments']

const UNKNOWN = 'この語は一覧にありません。一覧から選んでください。'

/** The master's own word for `text`, written in any of its forms; undefined where it has none. */
function wordIn(master: Master, text: string): string | undefined {
  const folded = fold(text)
  return master.entries.find(
    ({ word, aliases }) => fold(word) === folded || aliases.some((alias) => fold(alias) === folded),
  )?.word
}

/** Replaces every word by its master's own; what no master knows is named in `fields`, unless it was on record. */
export function checkSituation(
  masters: Masters,
  situation: Situation,
  before: Situation | undefined,
  fields: Record<string, string>,
): Situation {
  const one = (master: Master, text: string, old: string | undefined, field: string): string => {
    const word = wordIn(master, text) ?? (text === old ? text : undefined)
    if (word === undefined) fields[`admission.situation.${field}`] = UNKNOWN
    return word ?? text
  }
  const many = (
    master: Master,
    texts: readonly string[],
    old: readonly string[],
    field: string,
  ): string[] => [
    ...new Set(
      texts.map((text) =>
        one(
          master,
          text,
          old.find((each) => each === text),
          field,
        ),
      ),
    ),
  ]
  return {
    ...situation,
    careLevel: one(masters.careLevels, situation.careLevel, before?.careLevel, 'careLevel'),
    residence: one(masters.residences, situation.residence, before?.residence, 'residence'),
    household: one(masters.households, situation.household, before?.household, 'household'),
    disclosure: one(masters.disclosures, situation.disclosure, before?.disclosure, 'disclosure'),
    insurance: many(masters.insurances, situation.insurance, before?.insurance ?? [], 'insurance'),
    treatments: many(masters.treatments, situation.treatments, before?.treatments ?? [], 'treatments'),
  }
}
