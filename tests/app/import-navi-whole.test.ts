import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOffice, csvOf } from '../support/care-office-csv.ts'
import { aClinic, aHospital, hoursRow, naviCsv } from '../support/navi-csv.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await hospitalApp({ today: '2026-07-10' })
})
afterAll(() => app.close())

async function send(name: string, text: string): Promise<string> {
  const bytes = Buffer.from(text, 'utf8')
  const { fileId } = await app.call('import.beginFile', { name, size: bytes.length })
  await app.call('import.addPiece', { fileId, at: 0, base64: bytes.toString('base64') })
  return fileId
}

async function reviewOf(scope: string[], files: readonly (readonly [string, string])[]) {
  const fileIds: string[] = []
  for (const [name, text] of files) fileIds.push(await send(name, text))
  const { jobId } = await app.call('import.start', { scope, asOf: '2026年6月1日', fileIds })
  await app.app.services.jobs.ended(jobId)
  const review = await app.call('import.readJob', { jobId })
  if (review.report === null) throw new Error(JSON.stringify(review))
  return { jobId, report: review.report }
}

const morning = { 月_診療開始時間: '09:00', 月_診療終了時間: '12:30' }

test('hours go to their institution although their file names no place, also where only a town is taken', async () => {
  const elsewhere = aClinic({
    ID: '3420000000001',
    都道府県コード: '34',
    市区町村コード: '101',
    所在地: '広島県広島市中区1',
  })
  const files = [
    [
      '02-2.csv',
      naviCsv.hours([
        hoursRow({ ID: '3520000000001', ...morning }),
        hoursRow({ ID: '3420000000001', ...morning }),
      ]),
    ],
    ['02-1.csv', naviCsv.clinics([aClinic(), elsewhere])],
  ] as const
  const { jobId, report } = await reviewOf(['35206'], files)
  expect(report.files).toMatchObject([
    { file: '02-2.csv', kind: 'naviHours', rows: 2, matched: 1, outside: 1, rejectedCount: 0 },
    { file: '02-1.csv', kind: 'naviFacilities', rows: 2, added: 1, outside: 1, rejectedCount: 0 },
  ])
  const applied = await app.call('import.apply', { jobId })
  await app.app.services.jobs.ended(applied.jobId)
  const { rows } = await app.call('provider.search', { text: '試験医院' })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ kind: 'clinic', openDays: '月・火・水・木・金、祝日休み' })
})

test('a hospital of ナビイ and its care service under the same name in the same town are one institution', async () => {
  const { report } = await reviewOf(
    ['35'],
    [
      ['01-1.csv', naviCsv.hospitals([aHospital({ 正式名称: '医療法人架空会　ひとつ病院' })])],
      [
        'jigyosho_140.csv',
        csvOf([
          anOffice({
            事業所番号: '3510112345',
            サービスの種類: '訪問リハビリテーション',
            事業所名: '(医)架空会ひとつ病院',
            法人の名称: '医療法人架空会',
          }),
        ]),
      ],
    ],
  )
  expect(report.files).toMatchObject([
    { file: '01-1.csv', rows: 1, added: 1 },
    { file: 'jigyosho_140.csv', rows: 1, added: 0, matched: 1 },
  ])
})
