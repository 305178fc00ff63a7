/**
 * Reads the institutions out of the text of document 000 (【山口・防府地域】在宅医療) and writes institutions.json:
 *   node seeds/reference/read-document-000.ts <the document's text file>
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { AreaData } from '../../shared/domain/area.ts'
import { resolveAreaName } from '../../shared/domain/area-name.ts'
import type { CareScene } from '../../shared/domain/care-scene.ts'
import type { Institution } from '../../shared/domain/institution.ts'
import { placeColumns } from './column-reading.ts'
import { toJsonLines } from './json-lines.ts'

/** The three columns of the plan, left to right. */
const COLUMNS: CareScene[] = ['introduction', 'daily', 'acute']

const SOURCE = {
  document: '山口県「【山口・防府地域】在宅医療」',
  asOf: '文書に記載なし（「第６次計画からの主な変更部分」と注記がある、その後の版）',
}

type Section = { heading: string; rows: string[][] }

/** The table row by row under its headings ＜山口市＞; page headers and the row label written down the side drop out. */
export function readSections(text: string): Section[] {
  const sections: Section[] = []
  for (const line of text.split('\n').map((raw) => raw.replace(/^ +| +$/gu, ''))) {
    const heading = /^＜(.+?)＞/u.exec(line)?.[1]
    if (heading !== undefined) sections.push({ heading, rows: [] })
    else if (line !== '' && !line.startsWith('【') && line.length > 1)
      sections.at(-1)?.rows.push(line.split(/ +/u))
  }
  return sections
}

/** 病院 is a protected word (医療法第3条), so its absence tells something too, where the name says what it is. */
function kindOf(name: string): Pick<Institution, 'kind' | 'kindBasis'> {
  if (name.includes('病院')) return { kind: 'hospital', kindBasis: '名称に「病院」' }
  const word = ['医院', '診療所', 'クリニック', '科'].find((part) => name.includes(part))
  if (word !== undefined) return { kind: 'clinic', kindBasis: `名称に「${word}」、「病院」なし` }
  return { kind: 'unknown', kindBasis: '名称からは病院か診療所か分からない（要確認）' }
}

/** The same name in the same municipality is the same institution: its id does not depend on order or columns. */
function idOf(municipalityCode: string, name: string): string {
  return `doc000:${municipalityCode}:${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
}

function placeOf(areas: AreaData, heading: string) {
  const { match } = resolveAreaName(areas, heading)
  if (match?.kind === 'municipality') return { municipalityCode: match.code, districtCode: null }
  if (match?.kind === 'district')
    return { municipalityCode: match.code.slice(0, 5), districtCode: match.code }
  throw new Error(`heading ＜${heading}＞ names no municipality or former town that we hold`)
}

const scenesOf = (columns: Set<number>) => COLUMNS.filter((_, index) => columns.has(index))

function noteFor(name: string, uncertain: CareScene[]): string {
  if (uncertain.length === 0) return ''
  return `${name}は1つの名前だけの行にあり、どの列の続きかを本文から決められない。左から詰める読み方で導入の列とした（要確認）`
}

function sectionInstitutions(areas: AreaData, { heading, rows }: Section): Institution[] {
  const place = placeOf(areas, heading)
  return placeColumns(rows, COLUMNS.length).map(({ name, columns, openColumns }) => {
    const uncertainScenes = scenesOf(openColumns)
    return {
      id: idOf(place.municipalityCode, name),
      name,
      ...place,
      scenes: scenesOf(columns),
      uncertainScenes,
      uncertainNote: noteFor(name, uncertainScenes),
      ...kindOf(name),
      source: SOURCE,
    }
  })
}

/** All institutions of the document, in the order of its first column; throws where a name stands in two sections. */
export function readInstitutions(text: string, areas: AreaData): Institution[] {
  const institutions = readSections(text).flatMap((section) => sectionInstitutions(areas, section))
  if (new Set(institutions.map(({ id }) => id)).size < institutions.length)
    throw new Error('a name stands twice in one municipality')
  return institutions
}

function main(input: string | undefined): void {
  if (input === undefined) throw new Error('usage: node seeds/reference/read-document-000.ts <text file>')
  const areas = AreaData.parse(JSON.parse(readFileSync(new URL('areas.json', import.meta.url), 'utf8')))
  const document = {
    title: '山口・防府地域の在宅医療 医療機関名（導入・日常の療養支援・状態変化時の対応）',
    asOf: SOURCE.asOf,
    source: SOURCE.document,
    verified: false,
    institutions: readInstitutions(readFileSync(input, 'utf8'), areas),
  }
  writeFileSync(new URL('institutions.json', import.meta.url), toJsonLines(document))
  console.log(`${document.institutions.length} institutions`)
}

if (import.meta.main) main(process.argv[2])
