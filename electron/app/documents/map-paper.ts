import type { MapPoints, MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import { type PaperBlockInput, PaperContent } from '../../../shared/domain/paper-content.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { type MapPaint, paintedAreas } from '../../../shared/domain/sub-area-paint.ts'
import { areaLegend } from './map-area-drawing.ts'
import { drawMap, frameOf } from './map-drawing.ts'
import { numberText } from './number-text.ts'
import { mapLegend } from './map-legend.ts'
import { PAGE_POINTS } from './paper-measures.ts'
import { vintageText } from '../../../shared/domain/vintage.ts'

/** What the paper of a map is made of. */
export type MapFacts = {
  readonly view: MapView
  readonly points: MapPoints
  /** A schematic map; nobody stands on it at a point. */
  readonly isTiles: boolean
  /** Of all prefectures, by code. */
  readonly prefectureNames: ReadonlyMap<string, string>
  readonly size: 'A4' | 'A3'
  readonly paint: MapPaint
  readonly audience: 'outside' | 'inside'
  readonly role: Role | undefined
  readonly conditionText: readonly string[]
  readonly roleWord: (role: Role) => string
  /** Of the one provider whose ○△× is shown. */
  readonly serviceArea: ServiceAreaView | null
  readonly today: LocalDate
  readonly isPractice: boolean
  readonly issuer: string
}

/** Room on the page beside the map: head, title, legend, sources, foot. In points. */
const BESIDE = { width: 86, height: 210 }

/** The room of the map on its page, in points. */
function roomOf(size: 'A4' | 'A3') {
  const [short, long] = PAGE_POINTS[size]
  return { width: long - BESIDE.width, height: short - BESIDE.height }
}

/** What a page shows of the earth; undefined where nothing is known to stand anywhere. */
export const paperFrame = (view: MapView, size: 'A4' | 'A3') => frameOf(view, roomOf(size))

/** The map of a medical area on one landscape page, then the counts by place and who could not be placed. */
export function mapPaper(facts: MapFacts): PaperContent {
  const { view, size, audience } = facts
  // Where the chosen provider goes is asked for: it stands before the areas.
  const areas = facts.serviceArea === null ? paintedAreas(view.subAreas, facts.paint) : []
  const { width, height } = roomOf(size)
  const drawn = drawMap({ ...facts, areas, width, height })
  const condition = facts.conditionText.filter((part) => part !== '').join('・')
  const subject =
    facts.serviceArea === null ? condition || 'すべての連携先' : `${facts.serviceArea.name} の対応地域`
  return PaperContent.parse({
    page: { size, orientation: 'landscape', bindingMargin: 0 },
    title: `${view.name}${view.unit === 'medicalArea' ? '医療圏' : ''}の連携先の地図`,
    patientLine: '',
    number: '',
    version: 0,
    issuedOn: facts.today,
    issuer: [],
    recipient: [],
    isPractice: facts.isPractice,
    mark: audience === 'inside' ? '院外持出禁止' : '',
    blocks: [
      {
        type: 'paragraph',
        text: `${subject}　${numberText(view.total)}件${facts.isTiles ? '' : `（うち地図に載るもの${numberText(view.placed.count)}件）`}　${facts.issuer}`,
      },
      { type: 'drawing', alternative: '地図は PDF で印刷してください。', ...drawn },
      ...mapLegend({ ...facts, areas, width }),
      ...areaLegend({ view, areas, width }),
      ...sources(facts),
      { type: 'pageBreak' },
      ...tables(facts),
    ],
  })
}

function sources({ view, audience, isTiles }: MapFacts): PaperBlockInput[] {
  const border =
    isTiles && view.unit === 'country'
      ? '都道府県を実際の位置関係に近づけて並べた模式図です。'
      : isTiles
        ? '市町村の境界は取り込まれていません。地区を実際の位置関係に近づけて並べた模式図です。'
        : view.boundarySource === null
          ? '境界のない地図です。連携先を緯度・経度の位置に置いています。'
          : `境界：${view.boundarySource.source}${view.boundarySource.asOf === '' ? '' : `　時点：${vintageText(view.boundarySource.asOf)}`}`
  const who =
    audience === 'inside' ? '院内のみ・非公表の連携先を含みます。' : '公開の連携先だけを載せています。'
  return [{ type: 'sourceNote', text: `${border}　${who}` }]
}

function tables({ view }: MapFacts): PaperBlockInput[] {
  const placeWord = view.unit === 'country' ? '都道府県' : '市町村'
  const rows = view.municipalities.map(({ name, isWhole, count, unplaced }) => [
    isWhole ? name : `${name}（この医療圏の部分）`,
    numberText(count),
    numberText(unplaced),
  ])
  const columns = [
    { title: placeWord, share: 3 },
    { title: '連携先', share: 1, align: 'right' as const },
    { title: '位置不明', share: 1, align: 'right' as const },
  ]
  const names = view.unplaced.first.slice(0, 400).map(({ name, place }) => [place, name])
  const rest = view.unplaced.count - names.length
  return [
    { type: 'heading', level: 2, text: `${placeWord}ごとの件数` },
    { type: 'table', size: 'small', columns, rows },
    ...(names.length === 0
      ? []
      : [
          {
            type: 'heading' as const,
            level: 2 as const,
            text: `位置が分からない連携先（${numberText(view.unplaced.count)}件）`,
          },
          {
            type: 'table' as const,
            size: 'small' as const,
            columns: [
              { title: '地域', share: 1 },
              { title: '名称', share: 3 },
            ],
            rows: names,
          },
        ]),
    ...(rest > 0
      ? [{ type: 'paragraph' as const, text: `ほか${numberText(rest)}件`, tone: 'muted' as const }]
      : []),
  ]
}
