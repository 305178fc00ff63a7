import { createDiseaseFinder } from './find-diseases.ts'
import type { FoundDiseases } from './find-diseases.ts'
import { createWishFinder } from './find-wishes.ts'
import type { Masters } from './master-files.ts'
import type { CandidateCondition, MasterWord, ProviderKindWord, RoleWord, TreatmentWord } from './masters.ts'
import type { Role } from './role.ts'
import { createLookup } from './word-lookup.ts'
import type { WordLookup } from './word-lookup.ts'

/** The masters with everything folded and indexed once. */
export interface CompiledMasters {
  readonly careLevels: WordLookup<MasterWord>
  readonly residences: WordLookup<MasterWord>
  readonly households: WordLookup<MasterWord>
  readonly disclosures: WordLookup<MasterWord>
  readonly insurances: WordLookup<MasterWord>
  readonly treatments: WordLookup<TreatmentWord>
  readonly roleWords: WordLookup<RoleWord>
  readonly providerKinds: WordLookup<ProviderKindWord>
  readonly roles: ReadonlyMap<Role, RoleWord>
  readonly conditions: ReadonlyMap<string, CandidateCondition>
  /** Fact (pharmacy:sterile) → the treatment that its answer speaks of. */
  readonly factTreatments: ReadonlyMap<string, string>
  readonly teamWeights: ReadonlyMap<string, number>
  readonly texts: ReadonlyMap<string, string>
  readonly findDiseases: (diagnosis: string) => FoundDiseases
  readonly findWishes: (wishes: readonly string[]) => MasterWord[]
}

const compiled = new WeakMap<Masters, CompiledMasters>()

/** Compiles masters once per object; later calls with the same masters cost nothing. */
export function compileMasters(masters: Masters): CompiledMasters {
  const known = compiled.get(masters)
  if (known) return known
  const fresh: CompiledMasters = {
    careLevels: createLookup(masters.careLevels.entries),
    residences: createLookup(masters.residences.entries),
    households: createLookup(masters.households.entries),
    disclosures: createLookup(masters.disclosures.entries),
    insurances: createLookup(masters.insurances.entries),
    treatments: createLookup(masters.treatments.entries),
    roleWords: createLookup(
      masters.roles.entries.map((role) => ({ ...role, aliases: [role.shortWord, ...role.aliases] })),
    ),
    // The name of an office often tells its kind: 看護小規模多機能ひまわり.
    providerKinds: createLookup(
      masters.providerKinds.entries.map((kind) => ({
        ...kind,
        keywords: [...kind.aliases, ...kind.services],
      })),
    ),
    roles: new Map(masters.roles.entries.map((role) => [role.code, role])),
    conditions: new Map(masters.candidateConditions.entries.map((condition) => [condition.code, condition])),
    factTreatments: new Map(
      masters.providerFacts.entries.flatMap(({ code, treatment }) =>
        treatment === undefined ? [] : [[code, treatment] as const],
      ),
    ),
    teamWeights: new Map(masters.teamWeights.entries.map(({ code, weight }) => [code, weight])),
    texts: new Map(masters.matchTexts.entries.map(({ code, text }) => [code, text])),
    findDiseases: createDiseaseFinder(masters.diseases),
    findWishes: createWishFinder(masters.wishes),
  }
  compiled.set(masters, fresh)
  return fresh
}

/** A sentence of the master match-texts with its {places} filled. */
export function matchText(
  masters: CompiledMasters,
  code: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const template = masters.texts.get(code)
  if (template === undefined) throw new Error(`match-texts has no entry ${code}`)
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place))
}
