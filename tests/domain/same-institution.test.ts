import { describe, expect, test } from 'vitest'
import { compareInstitutions } from '../../shared/domain/institution-evidence.ts'
import type { InstitutionLine } from '../../shared/domain/institution-line.ts'
import { compareName, coreName } from '../../shared/domain/institution-name.ts'
import { comparedPlace, comparePlaces } from '../../shared/domain/institution-place.ts'
import { line, outcome } from '../support/institution-lines.ts'

const isOne = (...lines: InstitutionLine[]) => outcome(lines).groups.length === 1
const isAsked = (...lines: InstitutionLine[]) => {
  const { groups, likely } = outcome(lines)
  return groups.length === lines.length && likely.length > 0
}

describe('names', () => {
  test('legal forms and their abbreviations fall away, the corporation in front is known', () => {
    const parts = {
      core: coreName('実昌会中司内科'),
      short: coreName('中司内科'),
      corporation: coreName('実昌会'),
    }
    expect(compareName('(医)実昌会中司内科', '')).toEqual(parts)
    expect(compareName('医療法人実昌会　中司内科', '')).toEqual(parts)
    expect(compareName('㈱アイン　アイン薬局', '').short).toBe(coreName('アイン薬局'))
    expect(coreName('ＮＰＯ法人　ひだまり')).toBe(coreName('ひだまり'))
  })

  test('what is left without a name of its own is no name', () => {
    expect(compareName('一般社団法人防府医師会訪問看護ステーション', '').short).toBe('')
  })
})

describe('addresses', () => {
  const compare = (a: string, b: string) => comparePlaces(comparedPlace(a), comparedPlace(b))

  test('spelling of numbers, prefecture and 大字 say nothing', () => {
    expect(compare('山口県防府市大字富海1234番地の5', '防府市富海１２３４－５')).toBe('same')
    expect(compare('防府市八王子二丁目8番9号', '山口県防府市八王子2-8-9 八王子ビル2F')).toBe('same')
    expect(compare('〒747-0037 防府市八王子2-8-9', '防府市八王子2-8-9')).toBe('same')
  })

  test('another number or another block is another place, a missing one is unknown', () => {
    expect(compare('防府市富海1234', '防府市富海77')).toBe('different')
    expect(compare('防府市八王子2-8-9', '防府市八王子2-11-9')).toBe('different')
    expect(compare('防府市八王子', '防府市八王子2-11-9')).toBe('unknown')
  })
})

describe('sure ones', () => {
  test('(医)実昌会中司内科 of the document is 医療法人実昌会　中司内科 of ナビイ', () => {
    const written = line({ origin: 'doc000', kind: '', name: '(医)実昌会中司内科' })
    const official = line({ name: '医療法人実昌会　中司内科', address: '防府市栄町1-5-1' })
    expect(isOne(written, official)).toBe(true)
  })

  test('services of one office number are one institution', () => {
    const office = {
      origin: 'kaigo' as const,
      numbers: [{ kind: 'careOffice' as const, value: '3570300001' }],
    }
    const nurse = line({
      ...office,
      section: '訪問看護',
      kind: 'visitingNurseStation',
      name: 'ひかり訪問看護',
    })
    const rehab = line({ ...office, section: '訪問リハ', kind: 'visitingRehab', name: 'ひかりの里' })
    expect(isOne(nurse, rehab)).toBe(true)
  })

  test('an office that carries the code of a hospital (みなし指定) is the hospital', () => {
    const rehab = line({
      origin: 'kaigo',
      kind: 'visitingRehab',
      name: '架空病院　訪問リハビリテーション',
      numbers: [{ kind: 'careOffice', value: '3510312345' }],
    })
    const hospital = line({
      origin: 'standards',
      kind: 'hospital',
      name: '医療法人架空会　架空病院',
      numbers: [{ kind: 'medicalCode', value: '3510312345' }],
    })
    expect(isOne(rehab, hospital)).toBe(true)
  })

  test('the same telephone and name is one, also in two services of one source', () => {
    const phone = '0835-22-1111'
    const help = line({ origin: 'kaigo', section: '訪問介護', kind: 'homeHelp', name: 'にこにこ防府', phone })
    const care = line({
      origin: 'kaigo',
      section: '居宅介護支援',
      kind: 'careManagement',
      name: 'にこにこ　防府',
      phone: '０８３５（２２）１１１１',
    })
    expect(isOne(help, care)).toBe(true)
  })

  test('a corporation of its own field stands for the one in the name', () => {
    const field = line({
      origin: 'kaigo',
      kind: 'visitingRehab',
      name: '中司内科',
      corporation: '医療法人実昌会',
    })
    expect(isOne(field, line({ name: '医療法人実昌会　中司内科' }))).toBe(true)
  })

  test('a service under the name of its house is asked, with the address it is the house', () => {
    const rehab = {
      origin: 'kaigo',
      kind: 'visitingRehab',
      name: '架空医院　訪問リハビリテーション',
    } as const
    const address = '防府市大字富海1234-5'
    expect(isAsked(line({}), line(rehab))).toBe(true)
    expect(isOne(line({ address }), line({ ...rehab, address }))).toBe(true)
    const office = line({ ...rehab, kind: 'visitingNurseStation', name: '架空医院訪問看護' })
    expect(outcome([line({}), office]).likely).toEqual([])
  })

  test('a name without its corporation is sure with the address, else asked', () => {
    const short = { origin: 'standards', name: '中司内科' } as const
    const long = { name: '医療法人実昌会　中司内科' } as const
    const address = '防府市大字富海1234-5'
    expect(isOne(line({ ...short, address }), line({ ...long, address }))).toBe(true)
    expect(isAsked(line(short), line(long))).toBe(true)
  })
})

describe('what stays two', () => {
  test('two of one name in one town and one source', () => {
    const first = line({ name: 'にじ薬局', kind: 'pharmacy' })
    const second = line({ name: 'にじ薬局', kind: 'pharmacy' })
    expect(outcome([first, second])).toEqual({ groups: [first.id, second.id].toSorted(), likely: [] })
  })

  test('two of one name: a third of another source is not given to either, both are asked', () => {
    const first = line({ name: 'にじ薬局', kind: 'pharmacy' })
    const second = line({ name: 'にじ薬局', kind: 'pharmacy' })
    const third = line({ name: 'にじ薬局', kind: 'pharmacy', origin: 'standards' })
    const { groups, likely } = outcome([first, second, third])
    expect(groups).toHaveLength(3)
    expect(likely).toEqual([`${first.id} ${third.id}`, `${second.id} ${third.id}`])
  })

  test('two of one name, and the address tells which is meant', () => {
    const first = line({ name: 'にじ薬局', kind: 'pharmacy', address: '防府市栄町1-5-1' })
    const second = line({ name: 'にじ薬局', kind: 'pharmacy', address: '防府市富海1234' })
    const third = line({
      name: 'にじ薬局',
      kind: 'pharmacy',
      origin: 'standards',
      address: '栄町一丁目5番1号',
    })
    expect(outcome([first, second, third]).groups).toEqual([`${first.id} ${third.id}`, second.id].toSorted())
  })

  test('one name with other telephones is asked, with other telephones and addresses is not', () => {
    const kaigo = { origin: 'kaigo', kind: 'visitingRehab', phone: '0835-22-1111' } as const
    const list = { origin: 'standards', phone: '0835-33-3333' } as const
    expect(isAsked(line(kaigo), line(list))).toBe(true)
    const apart = [
      line({ ...kaigo, address: '防府市栄町1-5-1' }),
      line({ ...list, address: '防府市富海1234' }),
    ]
    expect(outcome(apart).likely).toEqual([])
  })

  test('a hospital and a nursing station of one name are asked, never joined', () => {
    const station = line({ origin: 'kaigo', kind: 'visitingNurseStation', name: '架空共立' })
    expect(isAsked(line({ kind: 'hospital', name: '架空共立' }), station)).toBe(true)
  })

  test('another municipality is another institution', () => {
    const there = line({ origin: 'standards', municipalityCode: '35203' })
    expect(outcome([line({}), there])).toMatchObject({ likely: [] })
    expect(isOne(line({}), there)).toBe(false)
  })

  test('one number in two towns under two names is asked', () => {
    const numbers = [{ kind: 'careOffice', value: '3570300001' }] as const
    const here = line({ origin: 'kaigo', name: 'ひかり', numbers: [...numbers] })
    const there = line({ origin: 'list', name: 'のぞみ', municipalityCode: '35203', numbers: [...numbers] })
    expect(isAsked(here, there)).toBe(true)
  })

  test('法人番号 joins nothing', () => {
    const numbers = [{ kind: 'corporation', value: '1234567890123' }] as const
    const one = line({ origin: 'kaigo', name: 'ひかり', numbers: [...numbers] })
    expect(outcome([one, line({ origin: 'list', name: 'のぞみ', numbers: [...numbers] })])).toMatchObject({
      likely: [],
    })
  })

  test('offices of one corporation under one telephone are not offered, two names of one kind are', () => {
    const phone = '0835-22-1111'
    const station = line({
      origin: 'kaigo',
      kind: 'visitingNurseStation',
      name: '訪問看護ステーション光',
      phone,
    })
    const hospital = line({ origin: 'standards', kind: 'hospital', name: '架空病院', phone })
    expect(outcome([station, hospital]).likely).toEqual([])
    const nursing = line({ origin: 'nursing', kind: 'visitingNurseStation', name: '光訪問看護', phone })
    expect(isAsked(station, nursing)).toBe(true)
  })
})

describe('decisions', () => {
  test('「同じ」 joins what has nothing in common, 「別」 parts what has the same number', () => {
    const [a, b] = [
      line({ name: 'ひかり' }),
      line({ origin: 'kaigo', name: 'のぞみ', municipalityCode: '35203' }),
    ]
    expect(outcome([a, b], [{ aId: b.id, bId: a.id, verdict: 'same' }]).groups).toHaveLength(1)

    const numbers = [{ kind: 'careOffice' as const, value: '3570300001' }]
    const [c, d] = [line({ origin: 'kaigo', numbers }), line({ origin: 'list', numbers })]
    const parted = outcome([c, d], [{ aId: c.id, bId: d.id, verdict: 'different' }])
    expect(parted).toEqual({ groups: [c.id, d.id].toSorted(), likely: [] })
  })

  test('a third line that fits both sides of 「別」 is asked and not given to either', () => {
    const [a, b, c] = [line({}), line({ origin: 'standards' }), line({ origin: 'designations' })]
    expect(outcome([a, b, c]).groups).toHaveLength(1)
    const parted = outcome([a, b, c], [{ aId: a.id, bId: b.id, verdict: 'different' }])
    expect(parted.groups).toHaveLength(3)
    expect(parted.likely).toEqual([`${a.id} ${c.id}`, `${b.id} ${c.id}`].toSorted())
  })

  test('a decision about a line that is gone changes nothing', () => {
    const lines = [line({}), line({ origin: 'standards' })]
    const gone = { aId: 'gone', bId: lines[0]?.id ?? '', verdict: 'different' as const }
    expect(outcome(lines, [gone])).toEqual(outcome(lines))
  })
})

test('the evidence names what agrees and what does not', () => {
  const a = line({ name: '中司内科', phone: '0835-22-1111', address: '防府市栄町1-5-1' })
  const b = line({ name: '医療法人実昌会　中司内科', phone: '0835-33-3333', kind: 'hospital' })
  expect(compareInstitutions(a, b)).toEqual({
    number: 'unknown',
    phone: 'different',
    name: 'partly',
    municipality: 'same',
    address: 'unknown',
    kind: 'different',
  })
})
