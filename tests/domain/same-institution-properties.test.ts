import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InstitutionLine } from '../../shared/domain/institution-line.ts'
import { groupInstitutions } from '../../shared/domain/same-institution.ts'
import { line, outcome } from '../support/institution-lines.ts'

describe('putting lines together', () => {
  const anyLine = fc.record({
    origin: fc.constantFrom('kaigo', 'navi', 'standards', 'list'),
    section: fc.constantFrom('甲', '乙'),
    kind: fc.constantFrom('clinic', 'hospital', 'homeHelp', ''),
    name: fc.constantFrom('ひかり', '医療法人光会　ひかり', 'のぞみ', '(医)光会ひかり'),
    municipalityCode: fc.constantFrom('35206', '35203'),
    phone: fc.constantFrom('', '0835-22-1111', '0835-33-3333'),
    address: fc.constantFrom('', '栄町1-5-1', '富海1234'),
    numbers: fc.constantFrom<InstitutionLine['numbers'][]>(
      [],
      [{ kind: 'careOffice' as const, value: '3570300001' }],
    ),
  })
  const anyLines = fc
    .array(anyLine, { minLength: 2, maxLength: 12 })
    .map((parts) => parts.map((part, at) => line({ ...part, id: `line-${String(at).padStart(2, '0')}` })))
  const anyDecisions = fc.array(
    fc.record({
      a: fc.nat(11),
      b: fc.nat(11),
      verdict: fc.constantFrom('same' as const, 'different' as const),
    }),
    { maxLength: 5 },
  )
  const named = (decisions: { a: number; b: number; verdict: 'same' | 'different' }[]) =>
    decisions
      .filter(({ a, b }) => a !== b)
      .map(({ a, b, verdict }) => ({
        aId: `line-${String(a).padStart(2, '0')}`,
        bId: `line-${String(b).padStart(2, '0')}`,
        verdict,
      }))

  test('neither groups nor offered pairs depend on the order of lines or decisions', () => {
    fc.assert(
      fc.property(anyLines, anyDecisions, fc.func(fc.integer()), (lines, parts, rank) => {
        const decisions = named(parts)
        const shuffled = lines.toSorted((a, b) => rank(a.id) - rank(b.id))
        expect(outcome(shuffled, decisions.toReversed())).toEqual(outcome(lines, decisions))
      }),
      { numRuns: 300 },
    )
  })

  test('「別」 always holds; 「同じ」 holds unless 「別」 forbids it', () => {
    fc.assert(
      fc.property(anyLines, anyDecisions, (lines, parts) => {
        const decisions = named(parts)
        const { group, likely } = groupInstitutions(lines, decisions)
        const rootOf = (id: string) => group[lines.findIndex((each) => each.id === id)]
        const apart = decisions.filter(({ verdict }) => verdict === 'different')
        for (const { aId, bId } of apart)
          if (rootOf(aId) !== undefined && rootOf(bId) !== undefined)
            expect(rootOf(aId)).not.toBe(rootOf(bId))
        if (apart.length === 0)
          for (const { aId, bId } of decisions)
            if (rootOf(aId) !== undefined && rootOf(bId) !== undefined) expect(rootOf(aId)).toBe(rootOf(bId))
        for (const { a, b } of likely) expect(group[a]).not.toBe(group[b])
      }),
      { numRuns: 300 },
    )
  })

  test('an answered pair is not asked again, whatever the answer', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom('same' as const, 'different' as const), (lines, verdict) => {
        const asked = outcome(lines).likely
        const decisions = asked.map((pair) => {
          const [aId = '', bId = ''] = pair.split(' ')
          return { aId, bId, verdict }
        })
        const again = new Set(outcome(lines, decisions).likely)
        expect(asked.filter((pair) => again.has(pair))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
