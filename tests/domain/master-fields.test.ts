import { expect, test } from 'vitest'
import { choicesOf, labelOf } from '../../renderer/features/master/field-scope.ts'
import { blankEntry } from '../../renderer/features/master/blank-entry.ts'
import { ALL_MASTERS } from '../../shared/domain/all-masters.ts'
import { fieldsOfMaster, type MasterField } from '../../shared/domain/master-fields.ts'

type Placed = { readonly file: string; readonly path: string; readonly field: MasterField }

const within = (file: string, fields: readonly MasterField[], path: string): Placed[] =>
  fields.flatMap((field) => {
    const own = field.name === '' ? path : `${path}.${field.name}`
    return [{ file, path: own, field }, ...within(file, field.fields, own)]
  })

const all = [...ALL_MASTERS].flatMap(([file, { schema }]) => {
  const { entry, own } = fieldsOfMaster(file, schema)
  return [...within(file, entry, 'entry'), ...within(file, own, 'entry')]
})
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

test('every field of every master, however deep, has a Japanese name', () => {
  const raw = all.filter(({ file, path, field }) => !japanese.test(labelOf(file, path, field.name)))
  expect(raw.map(({ file, path }) => `${file} ${path}`)).toEqual([])
})

test('every choice of every master is shown by a Japanese word', () => {
  const raw = all.flatMap(({ file, path, field }) => {
    // Words of roles come from the master itself.
    const lists = { roles: field.options.map((value) => ({ value, word: '役' })) }
    const shown = choicesOf({ file, lists }, field, path, [])
    return shown.filter(({ label }) => !japanese.test(label)).map(({ value }) => `${file} ${path} ${value}`)
  })
  expect(raw).toEqual([])
})

test('fields that hold fields are told apart: groups, rows, values by key, conditions, results', () => {
  const kindAt = (file: string, path: string) =>
    all.find((one) => one.file === file && one.path === `entry.${path}`)?.field.kind
  expect(kindAt('treatments.json', 'capabilities')).toBe('record')
  expect(kindAt('conference-templates.json', 'items')).toBe('list')
  expect(kindAt('conference-templates.json', 'items.from')).toBe('choices')
  expect(kindAt('conference-templates.json', 'texts')).toBe('group')
  expect(kindAt('provider-facts.json', 'choices.options.word')).toBe('text')
  expect(kindAt('test-patients.json', 'patient.existing.role')).toBe('text')
  expect(kindAt('test-patients.json', 'patient.wishes')).toBe('words')
  expect(kindAt('expected-changes.json', 'when')).toBe('condition')
  expect(kindAt('role-rules.json', 'gives')).toBe('outcomes')
  expect(kindAt('diseases.json', 'stagePattern')).toBe('pattern')
  expect(kindAt('care-groups.json', 'flags.effectiveFrom')).toBe('day')
})

test('a new entry leaves out what may be left out, and has nothing in a number', () => {
  const { entry } = fieldsOfMaster('expected-changes.json', ALL_MASTERS.get('expected-changes.json')!.schema)
  expect(blankEntry(entry)).toMatchObject({ when: null, symptom: '', call: [] })
  const patients = fieldsOfMaster('test-patients.json', ALL_MASTERS.get('test-patients.json')!.schema).entry
  expect(blankEntry(patients)).toEqual({ code: '', patient: { residence: '', diagnosis: '' } })
  const beds = fieldsOfMaster('bed-kinds.json', ALL_MASTERS.get('bed-kinds.json')!.schema).entry
  expect(blankEntry(beds)).toEqual({ code: '', word: '', validDays: null })
})
