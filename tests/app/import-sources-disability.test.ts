import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SourceContext } from '../../electron/app/importing/import-source.ts'
import { IMPORT_SOURCES } from '../../electron/app/importing/import-sources.ts'
import { SourceLine } from '../../shared/domain/source-line.ts'
import { anOfficeForDisabled, naviCsv } from '../support/navi-csv.ts'
import { fileFolder, readFileWith, sourceContext } from '../support/read-source.ts'

let files: Awaited<ReturnType<typeof fileFolder>>
let context: SourceContext
beforeAll(async () => {
  files = await fileFolder()
  context = await sourceContext()
})
afterAll(() => files.remove())

async function read(text: string) {
  const [table] = await readFileWith(IMPORT_SOURCES, await files.put('list.csv', text), context)
  if (table === undefined) throw new Error('no table')
  for (const line of table.lines) SourceLine.parse(line)
  return table
}
async function lineOf(text: string) {
  const { lines, problems } = await read(text)
  expect(problems).toEqual([])
  const [line] = lines
  if (line === undefined) throw new Error('no line')
  return line
}
test('an office for disabled people has its role from the service, its number and its days', async () => {
  const line = await lineOf(
    naviCsv.disability([
      anOfficeForDisabled({
        法人番号: '5080001018392',
        定員: '0',
        '利用可能な時間帯（日曜）': '00:00～00:00',
        定休日: '土曜・日曜',
      }),
    ]),
  )
  expect(line).toMatchObject({
    id: 'wam:3530600001:計画相談支援',
    origin: 'disability',
    section: '計画相談支援',
    kind: 'disabilityConsultation',
    roles: ['disabilityConsultation'],
    area: { municipality: '防府市', district: '富海' },
    address: '山口県防府市富海1番地',
    phone: '0835-00-0005',
    openDays: '平日 08:30~17:30、定休日 土曜・日曜',
    holiday: 'no',
    numbers: [
      { kind: 'disabilityOffice', value: '3530600001' },
      { kind: 'corporation', value: '5080001018392' },
    ],
    details: [],
  })
})

test('kinds of the disability services, codes of the prefecture alone, and branches under the same number', async () => {
  const { lines } = await read(
    naviCsv.disability([
      anOfficeForDisabled({ サービス種別: '重度訪問介護', 都道府県コード又は市区町村コード: '35000' }),
      anOfficeForDisabled({ サービス種別: '短期入所', 都道府県コード又は市区町村コード: '352063' }),
      anOfficeForDisabled({ サービス種別: '短期入所', 事業所の名称: '試験分室（架空）' }),
      anOfficeForDisabled({ サービス種別: '就労継続支援Ｂ型' }),
      anOfficeForDisabled({ サービス種別: '新しいサービス' }),
    ]),
  )
  expect(lines.map(({ id, kind, roles, area }) => [id, kind, roles.join(), area.municipalityCode])).toEqual([
    ['wam:3530600001:重度訪問介護', 'disabilityHomeHelp', 'homeHelp', '35206'],
    ['wam:3530600001:短期入所', 'disabilityShortStay', 'respite', '35206'],
    ['wam:3530600001:短期入所:試験分室（架空）', 'disabilityShortStay', 'respite', '35206'],
    ['wam:3530600001:就労継続支援B型', 'disabilityWork', '', '35206'],
    ['wam:3530600001:新しいサービス', 'other', '', '35206'],
  ])
})
