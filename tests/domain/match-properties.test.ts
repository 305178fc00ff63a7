import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveNeeds } from '../../shared/domain/needs.ts'
import { aPatient, aProvider, masters, match, today } from '../support/match-fixtures.ts'

const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
const provider = fc
  .record({
    id: fc.uuid(),
    name: fc.constantFrom('架空あ', '架空い', '架空髙橋', '架空高橋'),
    km: fc.option(fc.constantFrom(0, 3, 15.9, 17)),
    capabilities: fc.dictionary(
      fc.constantFrom('胃瘻', '在宅酸素', '看取り'),
      fc.constantFrom('可' as const, '要相談' as const, '不可' as const, '未確認' as const),
    ),
    serviceArea: fc.dictionary(
      fc.constantFrom('防府市', '富海'),
      fc.constantFrom('○' as const, '△' as const, '×' as const),
    ),
    confirmedDaysAgo: fc.option(fc.constantFrom(1, 100, 400)),
    night: answer,
    holiday: answer,
  })
  .map((line) => aProvider(line))
const providers = fc.uniqueArray(provider, { selector: ({ id }) => id, maxLength: 25 })
const file = { treatments: ['胃瘻', 'HOT'], wishes: '自宅で最期まで' }

test('the order does not depend on the order given, and no candidate is lost', () => {
  fc.assert(
    fc.property(providers, fc.infiniteStream(fc.nat()), (list, noise) => {
      const keyed = list.map((one) => ({ one, at: Number(noise.next().value) }))
      const shuffled = keyed.toSorted((a, b) => a.at - b.at).map(({ one }) => one)
      const [first, second] = [match('visitingNurse', file, list), match('visitingNurse', file, shuffled)]
      expect(second).toEqual(first)
      expect(first).toHaveLength(list.length)
    }),
  )
})

test('unknown never stands below unmet, met never below unknown', () => {
  const tier = ({ conditions }: { conditions: readonly { verdict: string }[] }) =>
    conditions.some(({ verdict }) => verdict === 'unmet')
      ? 2
      : conditions.some(({ verdict }) => verdict === 'unknown')
        ? 1
        : 0
  fc.assert(
    fc.property(providers, (list) => {
      const tiers = match('visitingNurse', file, list).map(tier)
      expect(tiers).toEqual(tiers.toSorted((a, b) => a - b))
    }),
  )
})

test('partners stand first, and every unknown says whom to ask', () => {
  fc.assert(
    fc.property(providers, fc.nat(24), (list, at) => {
      const partner = list[at]
      const existing = partner ? [{ role: 'visitingNurse', id: partner.id }] : []
      const found = match('visitingNurse', { ...file, existing }, list)
      expect(found.findLastIndex((candidate) => candidate.existing)).toBe(partner ? 0 : -1)
      for (const { verdict, text } of found.flatMap(({ conditions }) => conditions)) {
        if (verdict === 'unknown') expect(text).toMatch(/に聞/)
        expect(text).not.toMatch(/[{}]/)
      }
    }),
  )
})

test('whatever the patient, every role has a reason, and the law’s exclusion beats all', () => {
  const words = <Entry extends { word: string }>(entries: readonly Entry[]) =>
    fc.constantFrom(...entries.map(({ word }) => word))
  const anyPatient = fc.record({
    age: fc.integer({ min: 0, max: 110 }),
    careLevel: words(masters.careLevels.entries),
    residence: words(masters.residences.entries),
    household: words(masters.households.entries),
    diagnosis: fc
      .subarray(
        masters.diseases.entries.map(({ keywords }) => keywords[0] ?? ''),
        { maxLength: 3 },
      )
      .map((list) => list.join('、')),
    treatments: fc.subarray(
      masters.treatments.entries.map(({ word }) => word),
      { maxLength: 4 },
    ),
    wishes: fc.subarray(
      masters.wishes.entries.map(({ word }) => word),
      { maxLength: 3 },
    ),
    existing: fc.subarray(
      masters.roles.entries.map(({ code }) => ({ role: code as string, id: code as string })),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(anyPatient, (patient) => {
      const { roles, tasks } = deriveNeeds(aPatient(patient), masters, today)
      for (const { reasons } of roles) expect(reasons.length).toBeGreaterThan(0)
      for (const text of [...roles.flatMap(({ reasons }) => reasons), ...tasks])
        expect(text).not.toMatch(/[{}]|（）|^(なので|が|を|は|の|で|に)/)
      const manager = roles.find(({ role }) => role === 'careManager')
      if (patient.age < 40) expect(manager?.class).toBe('excluded')
      for (const { role } of patient.existing)
        expect(['existing', 'excluded']).toContain(roles.find((one) => one.role === role)?.class)
    }),
    { numRuns: 400 },
  )
})
