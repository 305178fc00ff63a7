import type { LocalDate } from '../../../shared/domain/local-date.ts'
import { PaperContent, type PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import {
  planRows,
  type PlanCell,
  type PlanSection,
  type PlanDifference,
} from '../../../shared/domain/plan-table.ts'
import type { CareScene } from '../../../shared/domain/care-scene.ts'
import { vintageText } from '../../../shared/domain/vintage.ts'

/** What the paper of the plan's table is made of. */
export type PlanTableFacts = {
  readonly medicalArea: string
  readonly scenes: readonly { readonly scene: CareScene; readonly word: string }[]
  readonly hasDocument: boolean
  readonly sections: readonly PlanSection[]
  readonly differences: readonly PlanDifference[]
  readonly source: { readonly document: string; readonly asOf: string }
  readonly audience: 'outside' | 'inside'
  readonly today: LocalDate
  readonly isPractice: boolean
  /** Name and department of the hospital that gives it out. */
  readonly issuer: readonly string[]
}

const VISIBILITY_WORD = { public: '', internal: '〔院内のみ〕', undisclosed: '〔非公表〕' } as const
const MARK = { none: '', addition: '＊', uncertain: '？' } as const

/** A name with its marks, as it stands in a cell of the table. */
export function planCellText({ name, mark, visibility }: PlanCell): string {
  return `${MARK[mark]}${name}${VISIBILITY_WORD[visibility]}`
}

/** What the marks mean, and what part of the directory the table shows. */
export function planLegend({
  hasDocument,
  source,
  audience,
}: Pick<PlanTableFacts, 'hasDocument' | 'source' | 'audience'>): string[] {
  return [
    ...(hasDocument
      ? [
          `＊ 文書のこの欄に名前がない機関（当院の名簿から加えたもの）　？ 文書からは欄を決められない（要確認）`,
        ]
      : ['この医療圏の医療機関の一覧は公開の文書になく、当院の名簿から作りました。']),
    '欄にあることは、訪問診療や看取りの実施を示すものではありません。実施は各機関に確かめてください。',
    audience === 'inside'
      ? '院内用：院内のみ・非公表の機関を含みます。院外に渡さないでください。'
      : '公開の機関だけを載せています。',
    `元の文書：${source.document}　時点：${vintageText(source.asOf)}`,
  ]
}

/** The plan's table as a paper: one table a place, columns filled from the top as in the document. */
export function planTablePaper(facts: PlanTableFacts): PaperContent {
  return PaperContent.parse({
    page: { size: 'A4', orientation: 'portrait', bindingMargin: 0 },
    title: `【${facts.medicalArea}】在宅医療　医療機関名`,
    patientLine: '',
    number: '',
    version: 0,
    issuedOn: facts.today,
    issuer: [...facts.issuer],
    recipient: [],
    isPractice: facts.isPractice,
    mark: facts.audience === 'inside' ? '院外持出禁止' : '',
    blocks: [
      ...facts.sections.flatMap((section) => sectionBlocks(section, facts)),
      ...differenceBlocks(facts),
      ...planLegend(facts).map((text) => ({ type: 'sourceNote' as const, text })),
    ],
  })
}

function sectionBlocks(section: PlanSection, { scenes }: PlanTableFacts): PaperBlockInput[] {
  const rows = planRows(section).map((row) => row.map((cell) => (cell === null ? '' : planCellText(cell))))
  const heading = { type: 'heading' as const, level: 2 as const, text: `＜${section.place}＞` }
  if (rows.length === 0)
    return [heading, { type: 'paragraph', text: '名簿に当てはまる機関はありません。', tone: 'muted' }]
  const columns = scenes.map(({ word }) => ({ title: `【${word}】`, share: 1 }))
  return [heading, { type: 'table', columns, rows, size: 'small' }]
}

function differenceBlocks({ differences, scenes, audience }: PlanTableFacts): PaperBlockInput[] {
  // Outside, the marks say what was added; who has left the list is for us to check.
  if (audience === 'outside' || differences.length === 0) return []
  const words = (list: readonly CareScene[]) =>
    scenes
      .filter(({ scene }) => list.includes(scene))
      .map(({ word }) => word)
      .join('・')
  return [
    { type: 'heading', level: 2, text: '元の文書との違い' },
    {
      type: 'table',
      size: 'small',
      columns: [
        { title: '地域', share: 1.2 },
        { title: '機関', share: 2.4 },
        { title: '文書になく名簿にある欄', share: 2 },
        { title: '文書にあり名簿にない欄', share: 2 },
      ],
      rows: differences.map((each) => [each.place, each.name, words(each.added), words(each.removed)]),
    },
  ]
}
