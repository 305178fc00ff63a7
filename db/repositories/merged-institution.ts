import { z } from 'zod'
import type { DoubleCard, InstitutionLineView, MergedInstitution } from '../../shared/contract/institution.ts'
import { compareInstitutions } from '../../shared/domain/institution-evidence.ts'
import { type InstitutionDecision, InstitutionVerdict } from '../../shared/domain/institution-line.ts'
import type { SourceLine } from '../../shared/domain/source-line.ts'
import type { Db } from '../schema.ts'
import { facet, searchTerms } from '../search/search-terms.ts'
import { officialNumbers } from './official-index.ts'
import { unpackLine } from './official-line.ts'

const Decisions = z.array(z.object({ aId: z.string(), bId: z.string(), verdict: InstitutionVerdict }))

/** The words that the directory in use was built with; none for one that no import built. */
export async function decisionsInDirectory(db: Db): Promise<InstitutionDecision[]> {
  const row = await db
    .selectFrom('official.info')
    .select('value')
    .where('name', '=', 'decisions')
    .executeTakeFirst()
  return row === undefined ? [] : Decisions.parse(JSON.parse(row.value))
}

export type MergedQuery = {
  readonly text: string
  /** Null: wherever it lies. */
  readonly municipalityCode: string | null
  readonly afterKey: number
  readonly limit: number
}
export type MergedPage = { readonly rows: MergedInstitution[]; readonly nextKey: number | null }

/** Institutions looked at in one go: most of a municipality have one source only. */
const BATCH = 500

/**
 * Institutions of lines from several sources, in the order of the directory, a page at a time; by a name also those of
 * several lines of one source (services of one office, opening hours).
 */
export async function listMergedInstitutions(db: Db, query: MergedQuery): Promise<MergedPage> {
  const { municipalityCode } = query
  const terms = searchTerms(query.text, municipalityCode === null ? [] : [facet('m', municipalityCode)])
  const found: number[] = []
  let afterNo = query.afterKey
  while (found.length <= query.limit) {
    const numbers = await officialNumbers(db, terms, { afterNo, limit: BATCH })
    if (numbers.length === 0) break
    found.push(...(await ofSeveral(db, numbers, query.text === '' ? 'origin' : 'id')))
    if (numbers.length < BATCH) break
    afterNo = numbers.at(-1) ?? afterNo
  }
  const shown = found.slice(0, query.limit)
  return {
    rows: await readInstitutions(db, shown),
    nextKey: found.length > query.limit ? (shown.at(-1) ?? null) : null,
  }
}

/** The institution that a line belongs to, where at least two lines make it. */
export async function findMergedInstitution(db: Db, lineId: string): Promise<MergedInstitution | undefined> {
  const place = await db
    .selectFrom('official.line as l')
    .innerJoin('official.member as m', 'm.line_no', 'l.no')
    .select('m.provider_no as no')
    .where('l.id', '=', lineId)
    .where('m.provider_no', '>', 0)
    .executeTakeFirst()
  const [found] = place === undefined ? [] : await readInstitutions(db, [place.no])
  return found !== undefined && found.lines.length > 1 ? found : undefined
}

async function ofSeveral(db: Db, numbers: readonly number[], what: 'origin' | 'id'): Promise<number[]> {
  const rows = await db
    .selectFrom('official.member as m')
    .innerJoin('official.line as l', 'l.no', 'm.line_no')
    .select('m.provider_no as no')
    .where('m.provider_no', 'in', numbers)
    .groupBy('m.provider_no')
    .having((the) => the.fn.count(`l.${what}`).distinct(), '>', 1)
    .orderBy('m.provider_no')
    .execute()
  return rows.map(({ no }) => no)
}

async function readInstitutions(db: Db, numbers: readonly number[]): Promise<MergedInstitution[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('official.member as m')
    .innerJoin('official.line as l', 'l.no', 'm.line_no')
    .innerJoin('official.provider as p', 'p.no', 'm.provider_no')
    .select(['l.id', 'l.origin', 'l.section', 'l.entry', 'l.source'])
    .select(['p.no as provider_no', 'p.id as provider_id', 'p.name', 'p.municipality'])
    .where('m.provider_no', 'in', numbers)
    .orderBy('m.provider_no')
    .orderBy('l.id')
    .execute()
  return numbers.flatMap((no) => {
    const own = rows.filter((row) => row.provider_no === no)
    const [first] = own
    if (first === undefined) return []
    const lines = linesOf(own.map(unpackLine), first.provider_id)
    return [
      { key: no, providerId: first.provider_id, name: first.name, municipality: first.municipality, lines },
    ]
  })
}

const institutionLine = (line: SourceLine) => ({ ...line, municipalityCode: line.area.municipalityCode })

/** The line that names the institution first, the others compared with it; what only adds to one of them at the end. */
function linesOf(lines: readonly SourceLine[], principalId: string): InstitutionLineView[] {
  const own = lines.filter(({ isSupplement }) => !isSupplement)
  const principal = own.find(({ id }) => id === principalId) ?? own[0]
  if (principal === undefined) return []
  const others = own.filter((line) => line !== principal)
  const compared = (line: SourceLine) =>
    compareInstitutions(institutionLine(principal), institutionLine(line))
  return [
    { ...said(principal), evidence: null, adds: null },
    ...others.map((line) => ({ ...said(line), evidence: compared(line), adds: null })),
    ...lines
      .filter(({ isSupplement }) => isSupplement)
      .map((line) => ({ ...said(line), evidence: null, adds: addsOf(line, own) })),
  ]
}

const said = (line: SourceLine) => ({
  lineId: line.id,
  origin: line.origin,
  section: line.section,
  name: line.name,
  kind: line.kind,
  municipality: line.area.municipality,
  address: line.address,
  phone: line.phone,
  document: line.source.document,
  asOf: line.source.asOf,
})

/** Longer than this is read on the provider's page. */
const LONGEST_SAID = 200

const naviIdOf = ({ numbers }: SourceLine) => numbers.find(({ kind }) => kind === 'naviId')?.value

/** To which line hours were added, by ナビイ's number, and what they say. */
function addsOf(line: SourceLine, own: readonly SourceLine[]): NonNullable<InstitutionLineView['adds']> {
  const number = naviIdOf(line)
  const to = number === undefined ? undefined : own.find((other) => naviIdOf(other) === number)
  const says = line.details.map(({ label, text }) => `${label} ${text}`).join('　')
  return { toLineId: to?.id ?? null, number: number ?? '', says: says.slice(0, LONGEST_SAID) }
}

/** Institutions that several of our cards cover, through different lines. */
export async function listDoubleCards(db: Db): Promise<DoubleCard[]> {
  const rows = await db
    .selectFrom('provider_card as c')
    .innerJoin('official.line as l', 'l.id', 'c.official_id')
    .innerJoin('official.member as m', 'm.line_no', 'l.no')
    .innerJoin('official.provider as p', 'p.no', 'm.provider_no')
    .select(['p.no', 'p.name as institution', 'c.id', 'c.name', 'c.municipality'])
    .orderBy('p.no')
    .orderBy('c.no')
    .execute()
  const byInstitution = Map.groupBy(rows, ({ no }) => no)
  return [...byInstitution.values()]
    .filter((cards) => cards.length > 1)
    .slice(0, 200)
    .map((cards) => ({
      name: cards[0]?.institution ?? '',
      cards: cards.map(({ id, name, municipality }) => ({ id, name, municipality })),
    }))
}
