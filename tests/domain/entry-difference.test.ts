import { expect, test } from 'vitest'
import { differencesOf } from '../../renderer/features/master/entry-difference.ts'
import { ALL_MASTERS } from '../../shared/domain/all-masters.ts'
import { fieldsOfMaster } from '../../shared/domain/master-fields.ts'

const scopeOf = (file: string) => ({
  file,
  lists: {
    treatments: [{ value: 'oxygen', word: '在宅酸素' }],
    roles: [{ value: 'pharmacy', word: '薬局' }],
  },
  facts: [
    { fact: 'age:senior', group: '年齢', label: '65歳以上' },
    { fact: 'is:alone', group: 'まとめ', label: '独居' },
  ],
  roleWord: String,
})
const differences = (file: string, before: unknown, after: unknown) =>
  differencesOf(fieldsOfMaster(file, ALL_MASTERS.get(file)!.schema).entry, before, after, scopeOf(file))

test('what changed is said field by field, in words and not in codes', () => {
  expect(
    differences(
      'disaster-devices.json',
      { word: '酸素', asksBattery: false, treatments: [] },
      { word: '酸素', asksBattery: true, treatments: ['oxygen'] },
    ),
  ).toEqual([
    { label: '電源・バッテリーを聞く', before: 'いいえ', after: 'はい' },
    { label: 'この機器にあたる処置', before: 'なし', after: '在宅酸素' },
  ])
})

test('rows, conditions and values by key say where they differ', () => {
  const items = [
    { title: '経過', prompts: [] },
    { title: '薬', prompts: ['a'] },
  ]
  expect(
    differences(
      'conference-templates.json',
      { items },
      { items: items.with(1, { title: '薬', prompts: ['a', 'b'] }) },
    ),
  ).toEqual([{ label: '項目・2行目・話すこと', before: 'a', after: 'a、b' }])
  expect(
    differences('target-rules.json', { when: 'is:alone' }, { when: { all: ['is:alone', 'age:senior'] } }),
  ).toEqual([{ label: '条件', before: '独居', after: '独居 かつ 65歳以上' }])
  expect(
    differences('treatments.json', { capabilities: {} }, { capabilities: { pharmacy: ['無菌調製'] } }),
  ).toEqual([{ label: 'そのほかに要る力', before: 'なし', after: '薬局（無菌調製）' }])
})

test('a row taken out and the same entry', () => {
  expect(differences('conference-templates.json', { items: [{ title: '薬' }] }, { items: [] })).toEqual([
    { label: '項目・1行目・題', before: '薬', after: 'なし' },
  ])
  expect(differences('wishes.json', { word: 'a' }, { word: 'a' })).toEqual([])
})
