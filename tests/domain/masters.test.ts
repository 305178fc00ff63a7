import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadMasters } from '../../electron/app/masters.ts'
import { MASTER_FILES } from '../../shared/domain/master-files.ts'
import type { FactCondition } from '../../shared/domain/masters.ts'
import { fileSchemas } from '../../shared/domain/file-schemas.ts'
import { compiled, masters, like } from '../support/match-fixtures.ts'

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

function factsIn(condition: FactCondition): string[] {
  if (typeof condition === 'string') return [condition]
  if ('not' in condition) return factsIn(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(factsIn)
}

const traits = (place: string, entries: readonly { code: string; traits: readonly string[] }[]) =>
  entries.flatMap(({ code, traits: own }) => [code, ...own].map((trait) => `${place}:${trait}`))

describe('masters', () => {
  test('rules ask only for facts that some word, age or earlier rule can give', () => {
    const known = new Set([
      ...['infant', 'child', 'young', 'middle', 'senior'].map((age) => `age:${age}`),
      ...traits('care', masters.careLevels.entries),
      ...traits('residence', masters.residences.entries),
      ...traits('household', masters.households.entries),
      ...traits('disclosure', masters.disclosures.entries),
      ...traits('insurance', masters.insurances.entries),
      ...traits('treatment', masters.treatments.entries),
      ...traits('disease', masters.diseases.entries),
      ...traits('wish', masters.wishes.entries),
      ...traits('existing', masters.providerKinds.entries),
      ...masters.roles.entries.map(({ code }) => `existing:${code}`),
      ...['introduction', 'daily', 'acute', 'endOfLife'].map((scene) => `scene:${scene}`),
      'disease:suspected',
      'discharge:soon',
      'infection:control',
    ])
    const asked: string[] = []
    for (const { fact, when } of masters.factRules.entries) {
      asked.push(...factsIn(when).filter((name) => !known.has(name)))
      known.add(fact)
    }
    asked.push(
      ...masters.roleRules.entries.flatMap(({ when }) => factsIn(when)).filter((name) => !known.has(name)),
    )
    expect(asked).toEqual([])
  })

  test('ids and codes stand once, and every word is found by itself and by its aliases', () => {
    const ids = masters.roleRules.entries.map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    for (const name of [
      'careLevels',
      'residences',
      'households',
      'disclosures',
      'insurances',
      'treatments',
    ] as const) {
      const { entries } = masters[name]
      for (const entry of entries) {
        for (const form of [entry.word, ...entry.aliases])
          expect([form, compiled[name].find(form)?.code]).toEqual([form, entry.code])
      }
    }
  })

  test('treatments name only treatments that exist', () => {
    const codes = new Set(masters.treatments.entries.map(({ code }) => code))
    const named = masters.treatments.entries.flatMap(({ impliedBy, broader }) => [...impliedBy, ...broader])

    expect(named.filter((code) => !codes.has(code))).toEqual([])
  })

  test('the published schemas are those of the program', async () => {
    for (const [file, schema] of Object.entries(fileSchemas())) {
      const published: unknown = JSON.parse(await readFile(root(`resources/schemas/${file}`), 'utf8'))
      expect(published).toEqual(JSON.parse(JSON.stringify(schema)))
    }
  })

  test('a missing folder of masters is said in Japanese', async () => {
    await expect(loadMasters(root('resources/none'))).rejects.toMatchObject({
      code: 'unreadable-file',
      detail: like(/読めません/),
    })
    expect(readdirSync(root('resources/masters'))).toEqual(
      expect.arrayContaining(Object.values(MASTER_FILES).map(({ file }) => file)),
    )
  })

  const openData = root('../shared/opendata')
  test.skipIf(!existsSync(openData))(
    'every service of the official files has a kind (skipped where ../shared is absent)',
    async () => {
      const services = new Set(masters.providerKinds.entries.flatMap((kind) => kind.services))
      for (const file of readdirSync(openData).filter((name) => name.endsWith('.csv'))) {
        const [, line = ''] = (await readFile(`${openData}/${file}`, 'utf8')).split('\n')
        expect(services).toContain(line.split(',')[6])
      }
    },
  )
})
