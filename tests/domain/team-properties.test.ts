import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aProvider, compiled, masters } from '../support/match-fixtures.ts'
import { propose, rolesOfTeam } from '../support/team-fixtures.ts'
import type { TeamProposal } from '../../shared/domain/team-proposal.ts'
import { differenceOf } from '../../shared/domain/team-search.ts'

const FILE = {
  diagnosis: '肺癌末期',
  treatments: ['医療用麻薬'],
  wishes: '自宅で最期まで',
  area: '防府市富海',
}
const wanted = rolesOfTeam(FILE)

const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
const provider = fc
  .record({
    id: fc.uuid(),
    roles: fc.subarray([...wanted], { minLength: 1, maxLength: 3 }),
    km: fc.option(fc.constantFrom(0, 3, 15.9, 17)),
    capabilities: fc.dictionary(
      fc.constantFrom('医療用麻薬', '看取り', '麻薬小売業'),
      fc.constantFrom('可' as const, '要相談' as const, '不可' as const),
    ),
    serviceArea: fc.dictionary(
      fc.constantFrom('防府市', '富海'),
      fc.constantFrom('○' as const, '×' as const),
    ),
    networks: fc.subarray(['防府ネット', '山口ネット']),
    capacity: fc.constantFrom('open' as const, 'limited' as const, 'closed' as const),
    night: answer,
    holiday: answer,
  })
  .map((line) => aProvider({ ...line, roles: [...line.roles] }))
const providers = fc.uniqueArray(provider, { selector: ({ id }) => id, maxLength: 40 })

const members = (team: TeamProposal) =>
  team.places.map(({ need, members: some }) => [need.role, some.map(({ providerId }) => providerId)] as const)

test('up to five teams, each with a place for every required role; an empty one is named as a lack', () => {
  fc.assert(
    fc.property(providers, (list) => {
      const teams = propose(FILE, list)
      expect(teams.length).toBeGreaterThan(0)
      expect(teams.length).toBeLessThanOrEqual(5)
      for (const team of teams) {
        expect(team.places.map(({ need }) => need.role)).toEqual(wanted)
        for (const [role, ids] of members(team)) {
          const isOffered = list.some(({ roles }) => roles.has(role))
          expect(ids.length > 0).toBe(isOffered)
          const lack = team.lacks.some((one) => one.role === role && one.kind === 'nobody')
          expect(lack).toBe(!isOffered)
        }
        for (const { text } of team.lacks) expect(text).not.toMatch(/[{}]/u)
      }
    }),
    { numRuns: 60 },
  )
})

test('any two teams differ by at least the master’s least difference, and the costs rise', () => {
  const least = compiled.teamWeights.get('minimumDifference') ?? 0
  fc.assert(
    fc.property(providers, (list) => {
      const teams = propose(FILE, list)
      expect(teams.map(({ cost }) => cost)).toEqual(teams.map(({ cost }) => cost).toSorted((a, b) => a - b))
      for (const [at, a] of teams.entries()) {
        for (const b of teams.slice(at + 1)) {
          const [x, y] = [new Map(members(a)), members(b)]
          const apart = y
            .filter(([role, ids]) => ids.toSorted().join() !== x.get(role)?.toSorted().join())
            .reduce((sum, [role]) => sum + differenceOf(role, compiled), 0)
          expect(apart).toBeGreaterThanOrEqual(least)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('the order in which providers come makes no difference', () => {
  fc.assert(
    fc.property(providers, fc.infiniteStream(fc.nat()), (list, noise) => {
      const keyed = list.map((one) => ({ one, at: Number(noise.next().value) }))
      const shuffled = keyed.toSorted((a, b) => a.at - b.at).map(({ one }) => one)
      expect(propose(FILE, shuffled)).toEqual(propose(FILE, list))
    }),
    { numRuns: 40 },
  )
})

test('refused providers appear nowhere; partners who are not refused stand in every team', () => {
  fc.assert(
    fc.property(providers, fc.nat(), fc.nat(), (list, refusedAt, partnerAt) => {
      const refused = list[refusedAt % Math.max(1, list.length)]
      const partner = list[partnerAt % Math.max(1, list.length)]
      const role = [...(partner?.roles ?? [])][0]
      const existing = partner && role ? [{ role, id: partner.id }] : []
      const teams = propose({ ...FILE, existing, refusals: refused ? [refused.id] : [] }, list)
      for (const team of teams) {
        const all = team.places.flatMap(({ members: some, others }) => [...some, ...others])
        expect(all.map(({ providerId }) => providerId)).not.toContain(refused?.id)
        if (partner && role && partner !== refused)
          expect(new Map(members(team)).get(role)).toContain(partner.id)
      }
    }),
    { numRuns: 60 },
  )
})

test('a corporation’s own offices gain nothing by belonging together', () => {
  // Two teams equal in all but the owner of their offices cost the same: nobody is steered into one house.
  const list = wanted.flatMap((role) => [
    aProvider({ id: `a-${role}`, roles: [role] }),
    aProvider({ id: `b-${role}`, roles: [role] }),
  ])
  const named = list.map((one) => ({ ...one, corporation: one.id.startsWith('a') ? '同じ法人' : one.id }))
  expect(propose(FILE, named).map(members)).toEqual(propose(FILE, list).map(members))
})

test('where all choices are compared, the first team is as good as any', () => {
  const wide = {
    ...masters,
    teamWeights: {
      ...masters.teamWeights,
      entries: masters.teamWeights.entries.map((one) =>
        one.code === 'teams' || one.code === 'teamsPerLead' ? { ...one, weight: 5000 } : one,
      ),
    },
  }
  fc.assert(
    fc.property(fc.uniqueArray(provider, { selector: ({ id }) => id, maxLength: 12 }), (list) => {
      expect(propose(FILE, list)[0]?.cost).toBe(propose(FILE, list, { using: wide })[0]?.cost)
    }),
    { numRuns: 30 },
  )
})
