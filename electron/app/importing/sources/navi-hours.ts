import type { OfficialDetail, OpeningHours, SourceLine } from '../../../../shared/domain/source-line.ts'
import type { ImportSource, ReadResult, SheetRow, SourceContext, SourceReader } from '../import-source.ts'
import { findColumns, hasColumns, type Places, widthProblem } from './columns.ts'
import { doubtsOf, NAVI_CREDIT, naviId, naviKindOf } from './navi-institution.ts'
import { type Band, type BandPlace, bandsIn, bandsText, inOrder, TIME_DAYS } from './navi-times.ts'
import { NO_AREA, sourceLine } from './source-line.ts'
import { clip, LONGEST_NAME, LONGEST_NOTE, tidy } from './source-text.ts'

/** Rows of one institution beyond this are no honest file: a hospital has some hundred. */
const MOST_ROWS = 2_000

const consulting: Record<string, string> = {}
const reception: Record<string, string> = {}
for (const [day] of TIME_DAYS) {
  consulting[`from${day}`] = `${day}_診療開始時間`
  consulting[`to${day}`] = `${day}_診療終了時間`
  reception[`receptionFrom${day}`] = `${day}_外来受付開始時間`
  reception[`receptionTo${day}`] = `${day}_外来受付終了時間`
}

const COLUMNS = {
  title: '医療情報ネット（ナビイ）の診療科・診療時間票',
  needed: {
    id: 'ID',
    department: '診療科目名',
    from月: consulting['from月'] ?? '',
    to月: consulting['to月'] ?? '',
  },
  other: { code: '診療科目コード', ...consulting, ...reception },
}

type Department = { readonly isEmergency: boolean; readonly bands: Band[]; readonly reception: Band[] }

/** What the rows of one institution say, while they are read. */
type Institution = {
  readonly id: string
  readonly line: number
  rows: number
  readonly departments: Map<string, Department>
  readonly doubts: string[]
}

/** Departments with the same hours together; one group of all of them is the whole institution (an empty name). */
function groups(departments: ReadonlyMap<string, Department>, part: 'bands' | 'reception') {
  const byText = new Map<string, { names: string[]; bands: Band[] }>()
  for (const [name, department] of departments) {
    const bands = inOrder(department[part])
    if (bands.length === 0) continue
    const key = `${department.isEmergency ? name : ''} ${bandsText(bands)}`
    const group = byText.get(key) ?? { names: [], bands }
    group.names.push(name)
    byText.set(key, group)
  }
  return [...byText.values()].map(({ names, bands }) => ({
    department: names.length === departments.size ? '' : names.join('・'),
    bands,
  }))
}

function receptionDetail(departments: ReadonlyMap<string, Department>): OfficialDetail[] {
  const text = groups(departments, 'reception')
    .map(({ department, bands }) => `${department === '' ? '' : `${department}：`}${bandsText(bands)}`)
    .join('／')
  return text === '' ? [] : [{ label: '外来受付', text: clip(text, LONGEST_NOTE) }]
}

function supplementOf(institution: Institution, part: number, { masters, asOf }: SourceContext): SourceLine {
  const { id, departments, doubts } = institution
  const kind = naviKindOf(id, '', masters.naviRules.entries)
  const hours: OpeningHours[] = groups(departments, 'bands').flatMap(({ department, bands }) =>
    bands.map((band) => ({ department, ...band })),
  )
  return sourceLine({
    id: part === 1 ? `navi-hours:${id}` : `navi-hours:${id}:${part}`,
    origin: 'navi',
    section: `診療時間（${kind?.section ?? '種別不明'}）`,
    isSupplement: true,
    name: '',
    kind: kind?.kind ?? 'unknown',
    area: { ...NO_AREA, municipalityCode: id.slice(0, 2) },
    numbers: [{ kind: 'naviId', value: id }],
    hours,
    details: [
      { label: '診療科目', text: clip([...departments.keys()].join('、'), LONGEST_NOTE) },
      ...receptionDetail(departments),
      ...doubtsOf(doubts),
    ],
    source: { document: NAVI_CREDIT, asOf },
  })
}

/** A file's columns, found once. */
type Layout = {
  readonly id: number
  readonly code: number
  readonly department: number
  readonly consulting: readonly BandPlace[]
  readonly reception: readonly BandPlace[]
}

function layoutOf(head: readonly SheetRow[]): Layout {
  const at: Places<string> = findColumns(head, COLUMNS)
  const place = (field: string) => at[field] ?? -1
  const bands = (from: string, to: string) =>
    TIME_DAYS.map(([word, day]) => ({ day, from: place(`${from}${word}`), to: place(`${to}${word}`) }))
  return {
    id: place('id'),
    code: place('code'),
    department: place('department'),
    consulting: bands('from', 'to'),
    reception: bands('receptionFrom', 'receptionTo'),
  }
}

function readRow(cells: readonly string[], at: Layout, into: Institution, { masters }: SourceContext): void {
  const rule = masters.naviRules.times
  const code = (cells[at.code] ?? '').trim()
  const name = clip(tidy(cells[at.department] ?? '') || code || '診療科目名なし', LONGEST_NAME)
  const isEmergency = rule.emergencyDepartments.includes(code)
  const known = into.departments.get(name)
  const department = known ?? { isEmergency, bands: [], reception: [] }
  if (known === undefined) into.departments.set(name, department)
  for (const { band, doubt } of bandsIn(cells, at.consulting, rule)) {
    if (band !== undefined) department.bands.push(band)
    // An emergency department is open at night: its hours are no slip of the pen.
    if (doubt !== undefined && !(isEmergency && band !== undefined)) into.doubts.push(doubt)
  }
  for (const { band } of bandsIn(cells, at.reception, rule))
    if (band !== undefined) department.reception.push(band)
}

/** Joins the rows that follow each other with the same ID; an ID that comes again later is a further line. */
function hoursReader(head: readonly SheetRow[], context: SourceContext): SourceReader {
  const at = layoutOf(head)
  const width = head[0]?.cells.length ?? 0
  const parts = new Map<number, number>()
  let current: Institution | undefined
  const finish = (give: (result: ReadResult) => void) => {
    if (current === undefined) return
    const part = (parts.get(Number(current.id)) ?? 0) + 1
    parts.set(Number(current.id), part)
    give({ rows: current.rows, line: current.line, found: supplementOf(current, part, context) })
    current = undefined
  }
  return {
    take({ line, cells }, give) {
      if (line === head[0]?.line) return
      const id = naviId(cells[at.id] ?? '')
      const wrong = widthProblem(cells, width)
      if (wrong !== undefined || id === undefined)
        return give({ rows: 1, line, problem: wrong ?? 'ID（13けた）がありません' })
      if (current?.id !== id) finish(give)
      current ??= { id, line, rows: 0, departments: new Map(), doubts: [] }
      if (current.rows >= MOST_ROWS)
        return give({ rows: 1, line, problem: `1つの医療機関の行が多すぎます（${MOST_ROWS}行まで）` })
      current.rows += 1
      readRow(cells, at, current, context)
    },
    end: finish,
  }
}

/** ナビイ 診療科・診療時間票: several rows an institution, which only add to it. */
export const naviHours: ImportSource = {
  kind: 'naviHours',
  credit: NAVI_CREDIT,
  recognises: (head) => hasColumns(head, COLUMNS),
  read: (head, context) => hoursReader(head, context),
}
