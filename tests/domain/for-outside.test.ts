import { expect, test } from 'vitest'
import { forOutside } from '../../shared/domain/for-outside.ts'
import { NO_CAPACITY } from '../../shared/domain/provider-capacity.ts'

const card = {
  name: '試験医院（架空）',
  layer: 'card' as const,
  visibility: 'public' as const,
  phone: '0835-00-0001',
  phoneNight: '090-0000-0001',
  contact: '連携室 試験さん',
  note: '木曜は院長が不在',
  confirmedBy: '退院支援 花子',
}

test('only public providers leave, in their order', () => {
  const list = [
    { ...card, name: 'い', visibility: 'undisclosed' as const },
    { ...card, name: 'ろ' },
    { ...card, name: 'は', visibility: 'internal' as const },
    { ...card, name: 'に' },
  ]
  expect(forOutside(list).map(({ name }) => name)).toEqual(['ろ', 'に'])
})

test('what is meant for inside stays inside; the list that was given is not touched', () => {
  const [shown] = forOutside([card])
  expect(shown).toEqual({ ...card, phoneNight: '', contact: '', note: '', confirmedBy: '' })
  expect(card.contact).toBe('連携室 試験さん')
})

test('what partners told us stays inside: facts and capacity', () => {
  const told = {
    ...card,
    facts: [{ code: 'contact:person', value: '連携室 試験さん', confirmedOn: null, validUntil: null }],
    capacity: { ...NO_CAPACITY, state: 'closed' as const },
  }
  expect(forOutside([told])[0]).toMatchObject({ facts: [], capacity: NO_CAPACITY })
})

test('a line of a public source keeps what was published; fields that an entry does not have are not added', () => {
  const line = { name: 'ほ', layer: 'official' as const, visibility: 'public' as const, note: '定員 29' }
  expect(forOutside([line])).toEqual([line])
  expect(forOutside([{ name: 'へ', visibility: 'public' as const }])).toEqual([
    { name: 'へ', visibility: 'public' },
  ])
})
