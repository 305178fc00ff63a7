import { compileMasters, matchText } from './compiled-masters.ts'
import type { Masters } from './master-files.ts'
import type { FactCondition } from './masters.ts'

/** A fact as a person reads it in a rule. */
export interface FactWording {
  readonly fact: string
  /** Where it belongs in a list: 介護度, 住まい … */
  readonly group: string
  readonly label: string
}

/** As many words stand for a trait; the others are counted. */
const NAMED = 3
const AGES = ['infant', 'child', 'young', 'middle', 'senior']
const SCENES = ['introduction', 'daily', 'acute', 'endOfLife']

interface Traited {
  readonly code: string
  readonly word: string
  readonly traits: readonly string[]
}

type Say = (code: string, values?: Record<string, string | number>) => string

const single = (fact: string, group: string, label: string): FactWording => ({ fact, group, label })

/** Every fact that a rule may ask for, in words of the masters. */
export function factWordings(masters: Masters): FactWording[] {
  const compiled = compileMasters(masters)
  const say: Say = (code, values = {}) => matchText(compiled, `fact.${code}`, values)
  return [
    ...masters.factRules.entries.map(({ fact, explanation }) =>
      single(fact, say('place.is'), explanation === '' ? fact : explanation),
    ),
    ...AGES.map((age) => single(`age:${age}`, say('place.age'), say(`age.${age}`))),
    ...wordFacts(masters, say),
    single('infection:control', say('place.infection'), say('infection.control')),
    single('disease:suspected', say('place.disease'), say('disease.suspected')),
    ...SCENES.map((scene) =>
      single(`scene:${scene}`, say('place.scene'), matchText(compiled, `scene.name.${scene}`)),
    ),
    ...partnerFacts(masters, say),
    single('discharge:soon', say('place.discharge'), say('discharge.soon')),
  ].filter(isFirst())
}

const WORD_PLACES = {
  care: 'careLevels',
  residence: 'residences',
  household: 'households',
  disclosure: 'disclosures',
  insurance: 'insurances',
  treatment: 'treatments',
  disease: 'diseases',
  wish: 'wishes',
} as const

function wordFacts(masters: Masters, say: Say): FactWording[] {
  return Object.entries(WORD_PLACES).flatMap(([place, master]) =>
    placeFacts(place, masters[master].entries, say),
  )
}

/** Words of one master, and what several of them have in common. */
function placeFacts(place: string, entries: readonly Traited[], say: Say): FactWording[] {
  const group = say(`place.${place}`)
  const known = new Set(entries.map(({ code }) => code))
  const traits = [...new Set(entries.flatMap((entry) => entry.traits))].filter((one) => !known.has(one))
  return [
    ...entries.map(({ code, word }) => single(`${place}:${code}`, group, `${group}：${word}`)),
    ...traits.map((trait) => {
      const having = entries.filter((entry) => entry.traits.includes(trait)).map(({ word }) => word)
      const named = having.slice(0, NAMED).join('・')
      const more = having.length - NAMED
      const label = more > 0 ? say('anyMore', { group, named, more }) : say('any', { group, named })
      return single(`${place}:${trait}`, group, label)
    }),
  ]
}

/** Partners by role, and by what their kind is (a medical institution …); a kind itself is no fact. */
function partnerFacts(masters: Masters, say: Say): FactWording[] {
  const kinds = new Set(masters.providerKinds.entries.map(({ code }) => `existing:${code}`))
  return [
    ...masters.roles.entries.map(({ code, shortWord }) =>
      single(`existing:${code}`, say('place.existing'), say('existing', { word: shortWord })),
    ),
    ...placeFacts('existing', masters.providerKinds.entries, say).filter(({ fact }) => !kinds.has(fact)),
  ]
}

/** The first wording of a fact stands. */
function isFirst(): (wording: FactWording) => boolean {
  const seen = new Set<string>()
  return ({ fact }) => (seen.has(fact) ? false : seen.add(fact).has(fact))
}

/** Every fact that a condition asks for. */
export function factsAskedIn(condition: FactCondition): string[] {
  if (typeof condition === 'string') return [condition]
  if ('not' in condition) return factsAskedIn(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(factsAskedIn)
}
