import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessPasted } from '../../shared/domain/pasted-guess.ts'
import { guessColumns, hasHeading, parsePasted } from '../../shared/domain/pasted-table.ts'

test('a table from Excel keeps cells with tabs, line breaks and quotation marks inside', () => {
  expect(parsePasted('a\tb\r\n"1行目\n2行目"\t"言う""ね"""\r\n\r\n')).toEqual([
    ['a', 'b'],
    ['1行目\n2行目', '言う"ね"'],
  ])
  expect(parsePasted('')).toEqual([])
  expect(parsePasted('一つ')).toEqual([['一つ']])
  expect(parsePasted('a\t\tc')).toEqual([['a', '', 'c']])
})

test('every table that is written as Excel writes it is read back', () => {
  const cell = fc.stringMatching(/^[a-z"\t\n あ薬]{0,6}$/u).map((text) => text.trim())
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  const written = (text: string) => (/["\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(tables, (rows) => {
      const text = rows.map((row) => row.map(written).join('\t')).join('\r\n')
      const kept = rows.filter((row) => row.some((each) => each !== ''))
      expect(parsePasted(text)).toEqual(kept)
    }),
  )
})

test('columns are guessed by their headings, each field once', () => {
  expect(
    guessColumns(['No', '事業所名', 'ﾌﾘｶﾞﾅ', '所在地', 'TEL', 'FAX', '夜間電話', '担当者', '備考']),
  ).toEqual([null, 'name', 'kana', 'address', 'phone', 'fax', 'phoneNight', 'contact', 'note'])
  expect(guessColumns(['薬局名', '名称', '開設者名', '〒'])).toEqual([
    'name',
    null,
    'corporation',
    'postalCode',
  ])
})

test('a first row of values is not taken for headings', () => {
  expect(hasHeading([['名称', '電話番号']])).toBe(true)
  expect(hasHeading([['架空薬局', '0835-00-0000']])).toBe(false)
  expect(hasHeading([])).toBe(false)
})

test('the text of a CSV is read by its commas; a sentence and a single name are not', () => {
  expect(parsePasted('名称,電話\r\n"架空, ""ひかり"" 薬局",0835-00-0000\r\n')).toEqual([
    ['名称', '電話'],
    ['架空, "ひかり" 薬局', '0835-00-0000'],
  ])
  expect(parsePasted('架空薬局, 防府')).toEqual([['架空薬局, 防府']])
  expect(parsePasted('名称\t備考\n架空薬局\ta,b')).toEqual([
    ['名称', '備考'],
    ['架空薬局', 'a,b'],
  ])
})

test('what columns hold is guessed below a title, and by the look of cells where nothing names them', () => {
  const titled = [['在宅薬局一覧'], ['名称', '電話'], ['架空薬局', '0835-00-0000']]
  expect(guessPasted(titled, 3)).toEqual({ above: 1, hasHeading: true, columns: ['name', 'phone', null] })
  const bare = [['架空薬局', '防府市寿町1-1', '0835-00-0000']]
  expect(guessPasted(bare, 3)).toEqual({ above: 0, hasHeading: false, columns: ['name', 'address', 'phone'] })
})
