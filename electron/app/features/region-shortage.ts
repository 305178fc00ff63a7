import { searchDirectory } from '../../../db/repositories/directory.ts'
import { listRecordedShortages } from '../../../db/repositories/role-decision.ts'
import { listSubAreas } from '../../../db/repositories/sub-area.ts'
import type { ShortageInput, ShortageView } from '../../../shared/contract/region.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { placeOfShortage, shortageMatrix, shortagePlaces } from '../../../shared/domain/shortage.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import type { SheetTable } from '../exports/sheet-table.ts'

const PAGE = 500

async function everybodyIn({ db }: Ctx, municipalityCodes: readonly string[]): Promise<Provider[]> {
  const found: Provider[] = []
  let afterKey: string | undefined
  do {
    const page = await searchDirectory(db, { text: '', areaCodes: municipalityCodes, limit: PAGE, afterKey })
    found.push(...page.rows)
    afterKey = page.nextKey ?? undefined
  } while (afterKey !== undefined)
  return found
}

/** Roles by place in a medical area: how many the directory knows, how many we confirmed, which were found missing. */
export async function readShortage(ctx: Ctx, asked: ShortageInput): Promise<ShortageView> {
  const { areas } = ctx.services.reference
  const medicalArea = areas.medicalAreas.find(({ code }) => code === asked.medicalAreaCode)
  if (medicalArea === undefined) throw new AppError('not-found')
  const places = shortagePlaces(areas, asked.medicalAreaCode, asked.unit, await listSubAreas(ctx.db))
  const municipalities = [
    ...new Set(
      areas.districts
        .filter((each) => each.medicalAreaCode === asked.medicalAreaCode)
        .map(({ municipalityCode }) => municipalityCode),
    ),
  ]
  const providers = await everybodyIn(ctx, municipalities)
  const recorded = (await listRecordedShortages(ctx.db)).filter(({ districtCode }) =>
    municipalities.includes(districtCode?.slice(0, 5) ?? ''),
  )
  const roles = ctx.masters.roles.entries.toSorted((a, b) => a.order - b.order).map(({ code }) => code)
  return {
    medicalArea: medicalArea.name,
    roles,
    rows: shortageMatrix(places, roles, providers, recorded),
    recorded: recorded.map((shortage) => ({ ...shortage, place: placeOfShortage(shortage, places) })),
    unknownDistrict:
      asked.unit === 'municipality' ? 0 : providers.filter(({ area }) => area.districtCode === null).length,
  }
}

type Words = (role: ShortageView['roles'][number]) => string

const text = (title: string, width: number) => ({ title, width, kind: 'text' as const })
const number = (title: string) => ({ title, width: 11, kind: 'number' as const })

/** The matrix and the recorded shortages as two sheets. For the department: shortages come from its own patients. */
export function shortageSheets(view: ShortageView, words: Words, asOf: string): SheetTable[] {
  return [matrixSheet(view, words, asOf), recordedSheet(view, words, asOf)]
}

function matrixSheet(view: ShortageView, words: Words, asOf: string): SheetTable {
  return {
    audience: 'inside',
    asOf,
    name: '役割ごとの件数',
    title: `${view.medicalArea}医療圏　地域と役割ごとの連携先`,
    notes: ['0 は「いない」ではなく「名簿にない」です。確認済みは、当院のカードに確認した日があるもの。'],
    columns: [
      text('地域', 24),
      text('役割', 20),
      number('連携先'),
      number('確認済み'),
      number('夜間あり'),
      number('不足の記録'),
    ],
    rows: view.rows.flatMap(({ place, cells }) =>
      cells.map(({ role, count, confirmed, night, shortages }) => [
        place.name,
        words(role),
        count,
        confirmed,
        night,
        shortages,
      ]),
    ),
  }
}

function recordedSheet(view: ShortageView, words: Words, asOf: string): SheetTable {
  return {
    audience: 'inside',
    asOf,
    name: '不足の記録',
    title: `${view.medicalArea}医療圏　見つからなかった役割`,
    notes: ['患者さんごとの記録から、氏名などを除いたもの。'],
    columns: [
      { title: '記録した日', width: 13, kind: 'day' },
      text('地域', 24),
      text('役割', 20),
      number('打診'),
      number('不可'),
      text('いま', 12),
    ],
    rows: view.recorded.map(({ recordedOn, place, role, askedCount, declinedCount, isOpen }) => [
      recordedOn,
      place,
      words(role),
      askedCount,
      declinedCount,
      isOpen ? '未解決' : '解決',
    ]),
  }
}
