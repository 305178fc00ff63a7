import { afterEach, beforeEach, expect, test } from 'vitest'
import readXlsxFile from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import type { CallInput } from '../../shared/contract/contract.ts'
import type { QuestionnaireId } from '../../shared/domain/questionnaire.ts'
import { readSheetCode, sheetCode } from '../../shared/domain/questionnaire.ts'
import { aPartner } from '../support/a-partner.ts'
import { hasPoppler, poppler, unspaced } from '../support/pdf-tools.ts'
import { HOSPITAL, hospitalApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
let nurse: Awaited<ReturnType<typeof aPartner>>
let doctor: Awaited<ReturnType<typeof aPartner>>
beforeEach(async () => {
  ward = await hospitalApp({ today: '2026-11-21' })
  nurse = await aPartner(ward, { name: '架空みなと訪問看護', roles: ['visitingNurse'] })
  doctor = await aPartner(ward, { name: '架空ひばり医院', roles: ['homeDoctor'] })
})
afterEach(() => ward.close())

const ITEMS = ['treatment:人工呼吸器（TPPV）', 'cover:night', 'reach:distanceKm', 'visit:hours']
async function ask(): Promise<QuestionnaireId> {
  const { questionnaireId } = await ward.call('questionnaire.create', {
    questionnaire: { title: '受け入れについてのお尋ね', intro: '', dueOn: null, itemCodes: ITEMS },
    providerIds: [nurse.id, doctor.id, nurse.id],
  })
  return questionnaireId
}
const sheetsOf = async (questionnaireId: QuestionnaireId) =>
  (await ward.call('questionnaire.get', { questionnaireId })).sheets.map(({ sheet }) => sheet)

test('each institution gets one sheet with a code that a slip of the pen does not turn into another', async () => {
  const sheets = await sheetsOf(await ask())
  expect(sheets.map(({ providerName }) => providerName)).toEqual(['架空みなと訪問看護', '架空ひばり医院'])
  expect(sheets.map(({ code }) => code)).toEqual([sheetCode(1, 1), sheetCode(1, 2)])
  const code = sheetCode(3, 12)
  expect(readSheetCode(` ${code.replaceAll('-', '－')}`)).toBe(code)
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === '-') continue
    const wrong = code.slice(0, at) + String((Number(code[at]) + 1) % 10) + code.slice(at + 1)
    expect(readSheetCode(wrong)).toBeNull()
  }
})

test('answers become facts with day and way; the sheet says who answered and who wrote it down', async () => {
  const [sheet] = await sheetsOf(await ask())
  const answer = {
    sheetId: sheet!.id,
    version: sheet!.version,
    answeredOn: '2026-11-20',
    answeredBy: '管理者 港谷',
    answers: [
      { code: 'cover:night', value: 'yes', note: '電話のみ' },
      { code: 'reach:distanceKm', value: 12, note: '' },
    ],
  } as Parameters<typeof ward.call<'questionnaire.answer'>>[1]
  const saved = await ward.call('questionnaire.answer', answer)

  expect(saved).toMatchObject({ answeredOn: '2026-11-20', recordedByName: '管理 一郎（架空）' })
  const { groups } = await ward.call('providerFact.list', { providerId: nurse.id })
  const facts = groups.flatMap(({ rows }) => rows.flatMap(({ fact }) => fact ?? []))
  expect(facts.find(({ code }) => code === 'cover:night')).toMatchObject({
    value: 'yes',
    note: '電話のみ',
    confirmedOn: '2026-11-20',
    confirmedHow: 'アンケート',
  })
  const [listed] = await ward.call('questionnaire.list', {})
  expect(listed).toMatchObject({ sheets: 2, answered: 1 })
  await expect(ward.call('questionnaire.answer', answer)).rejects.toMatchObject({ code: 'conflict' })
})

test('what a sheet said comes back to be corrected, without what was confirmed anew since', async () => {
  const questionnaireId = await ask()
  const [sheet] = await sheetsOf(questionnaireId)
  const answers = [
    { code: 'cover:night', value: 'yes', note: '電話のみ' },
    { code: 'reach:distanceKm', value: 12, note: '' },
  ]
  const said = { sheetId: sheet!.id, version: sheet!.version, answeredOn: '2026-11-20', answeredBy: '港谷' }
  await ward.call('questionnaire.answer', { ...said, answers } as CallInput<'questionnaire.answer'>)
  const stands = async () =>
    (await ward.call('questionnaire.get', { questionnaireId })).sheets.map((one) =>
      one.answers.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    )
  expect(await stands()).toEqual([answers, []])

  await ward.call('providerFact.save', {
    providerId: nurse.id,
    changes: [{ code: 'cover:night', value: 'no', version: 1 }],
    confirmedOn: '2026-11-21',
    confirmedHow: '電話',
  } as CallInput<'providerFact.save'>)
  expect(await stands()).toEqual([answers.slice(1), []])
})

test('the workbook goes out with questions alone, and comes back as answers to look at', async () => {
  await ward.call('providerFact.save', {
    providerId: nurse.id,
    changes: [{ code: 'free:caution', value: '院内だけの注意', version: 0 }],
    confirmedOn: '2026-11-01',
    confirmedHow: '電話',
  } as Parameters<typeof ward.call<'providerFact.save'>>[1])
  const questionnaireId = await ask()
  const { file } = await ward.call('questionnaire.print', { questionnaireId, sheetIds: [], format: 'xlsx' })
  const [sheet] = await readXlsxFile(Buffer.from(file.base64, 'base64'))
  const cells = (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  expect(cells.flat().join('\n')).not.toContain('院内だけの注意')

  const head = cells.findIndex((row) => row.includes('回答'))
  const column = cells[head]!.indexOf('回答')
  const said = ['要相談', 'なし', '多い', '']
  said.forEach((text, at) => {
    cells[head + 1 + at]![column] = text
  })
  cells.push(['9-999-0', '', '', '', '', 'あり', '', '', 'cover:night'])
  const bytes = await writeXlsxFile(
    cells.map((row) => row.map((value) => ({ value, type: String }))),
  ).toBuffer()
  const read = await ward.call('questionnaire.readSheet', {
    questionnaireId,
    fileName: '返送.xlsx',
    base64: Buffer.from(bytes).toString('base64'),
  })
  expect(read.sheets).toMatchObject([
    {
      sheet: { providerName: '架空みなと訪問看護' },
      answers: [
        { code: 'treatment:人工呼吸器（TPPV）', value: '要相談' },
        { code: 'cover:night', value: 'no' },
      ],
    },
  ])
  expect(read.mistakes).toHaveLength(2)
  // Said in words of the field and with the institution, without our codes.
  expect(read.mistakes[0]!.reason).toContain('架空みなと訪問看護　')
  expect(read.mistakes[0]!.reason).not.toMatch(/[a-z]:/u)
  // Looked at, not written.
  expect((await ward.call('questionnaire.list', {}))[0]).toMatchObject({ answered: 0 })
})

test('a file that is no returned sheet is refused in words', async () => {
  const questionnaireId = await ask()
  const read = (bytes: Uint8Array) =>
    ward.call('questionnaire.readSheet', {
      questionnaireId,
      fileName: '写真.xlsx',
      base64: Buffer.from(bytes).toString('base64'),
    })
  await expect(read(Buffer.from('これは表ではない'))).rejects.toMatchObject({ code: 'unreadable-file' })
  const other = await writeXlsxFile([[{ value: '名前', type: String }]]).toBuffer()
  await expect(read(other)).rejects.toThrow(/見出しがありません/)
})

test('a question that the master does not know is refused', async () => {
  await expect(
    ward.call('questionnaire.create', {
      questionnaire: { title: '?', intro: '', dueOn: null, itemCodes: ['weather:rain'] },
      providerIds: [nurse.id],
    }),
  ).rejects.toHaveProperty(['fields', 'questionnaire.itemCodes'])
})

test.runIf(hasPoppler)('each printed sheet is a letter of its own: title, sender, page 1 of 1', async () => {
  const questionnaireId = await ask()
  const sheets = await sheetsOf(questionnaireId)
  const { file } = await ward.call('questionnaire.print', { questionnaireId, sheetIds: [] })
  const text = poppler('pdftotext', Buffer.from(file.base64, 'base64'), ['-layout'])
  const pages = text.split('\f').filter((page) => page.trim() !== '')
  expect(pages).toHaveLength(sheets.length)
  expect(sheets.length).toBeGreaterThan(1)
  for (const [at, page] of pages.entries()) {
    expect(unspaced(page)).toContain(unspaced(sheets[at]!.code))
    expect(unspaced(page)).toContain(unspaced(HOSPITAL.name))
    expect(unspaced(page)).toContain('1/1')
  }
})
