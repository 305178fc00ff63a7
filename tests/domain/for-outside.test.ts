import { expect, test } from 'vitest'
import { forOutside } from '../../shared/domain/for-outside.ts'

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

test('a line of a public source keeps what was published; fields that an entry does not have are not added', () => {
  const line = { name: 'ほ', layer: 'official' as const, visibility: 'public' as const, note: '定員 29' }
  expect(forOutside([line])).toEqual([line])
  expect(forOutside([{ name: 'へ', visibility: 'public' as const }])).toEqual([
    { name: 'へ', visibility: 'public' },
  ])
})
