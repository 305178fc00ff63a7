import { fold } from '../../../../shared/domain/fold.ts'
import {
  isSameList,
  type ListField,
  type ListSource,
  placesOf,
} from '../../../../shared/domain/list-mapping.ts'
import type { Masters } from '../../../../shared/domain/master-files.ts'
import type { OfficialNumber, SourceLine } from '../../../../shared/domain/source-line.ts'
import { kindOfWord } from '../../features/pasted-cards.ts'
import type { ImportSource, ReadResult, SheetRow, SourceContext, SourceReader } from '../import-source.ts'
import { listPlace } from './list-place.ts'
import { sourceLine } from './source-line.ts'
import { clip, LONGEST_NAME, LONGEST_NOTE, narrow, officeNumber, tidy, webAddress } from './source-text.ts'

type Saved = Pick<ListSource, 'id' | 'name' | 'signature' | 'mapping'>
type Read = (field: ListField) => string
type Kinds = Masters['providerKinds']['entries']

/** A list of somebody's own making (地域包括支援センター, 医師会, 薬剤師会), read by rules that a person saved. */
export function mappedListSource(saved: Saved): ImportSource {
  return {
    kind: 'list',
    credit: saved.name,
    recognises: (head) => isSameList(head, saved.signature),
    read: (head, context) => listReader(saved, head, context),
  }
}

function listReader(saved: Saved, head: readonly SheetRow[], context: SourceContext): SourceReader {
  const { headingLine, at } = placesOf(head, saved)
  const seen = new Map<string, number>()
  return {
    take({ line, cells }: SheetRow, give: (result: ReadResult) => void) {
      if (line <= headingLine || cells.every((cell) => cell.trim() === '')) return
      const read: Read = (field) => tidy(cells[at.get(field) ?? -1] ?? '')
      const found = listLine(read, saved, context, seen)
      give(typeof found === 'string' ? { rows: 1, line, problem: found } : { rows: 1, line, found })
    },
    end() {},
  }
}

const LABELS = { contact: '担当・窓口', phoneNight: '夜間・緊急の電話' } as const

/** What a row of the list says, or why it cannot come in. */
function listLine(
  read: Read,
  saved: Saved,
  { areas, masters, asOf }: SourceContext,
  seen: Map<string, number>,
): SourceLine | string {
  const { mapping } = saved
  const name = read('name')
  if (name === '') return '名称がありません'
  if (name.length > LONGEST_NAME) return '名称が長すぎます'
  const kind = kindOf(read('kind'), mapping.kind, masters.providerKinds.entries)
  if (kind === undefined) return '種別がわかりません'
  const area = listPlace(areas, read('municipality'), read('address'), mapping.municipalityCode)
  if (area === undefined) return '市町村がわかりません'
  const key = uniqueKey(read('rowKey') || `${area.municipalityCode}:${fold(name)}`, seen)
  return sourceLine({
    id: `list:${saved.id}:${key}`,
    origin: 'list',
    section: saved.id,
    name,
    kana: clip(narrow(read('kana')), LONGEST_NAME),
    kind: kind.code,
    roles: kind.roles,
    area,
    postalCode: clip(narrow(read('postalCode')).replace('〒', ''), 20),
    address: clip(read('address'), 2 * LONGEST_NAME),
    phone: numberText(read('phone')),
    fax: numberText(read('fax')),
    corporation: clip(read('corporation'), LONGEST_NAME),
    openDays: clip(narrow(read('openDays')), LONGEST_NAME),
    url: webAddress(read('url')),
    note: clip(read('note'), LONGEST_NOTE),
    numbers: numbersOf(read, key, area.municipalityCode),
    details: (['contact', 'phoneNight'] as const).flatMap((field) => {
      const text = clip(read(field), LONGEST_NAME)
      return text === '' ? [] : [{ label: LABELS[field], text }]
    }),
    source: { document: saved.name, asOf },
  })
}

/** The row's own word, else the kind of the whole list. */
function kindOf(word: string, whole: string, kinds: Kinds): Kinds[number] | undefined {
  return kindOfWord(word, kinds) ?? kinds.find(({ code }) => code === whole)
}

/** Two rows of one name in one municipality stay two: the second is told by its place among them. */
function uniqueKey(key: string, seen: Map<string, number>): string {
  const times = (seen.get(key) ?? 0) + 1
  seen.set(key, times)
  const short = clip(key, 80)
  return times === 1 ? short : `${short}:${times}`
}

const numberText = (text: string): string =>
  clip(
    narrow(text)
      .replace(/^(?:tel|fax|電話)[:.]?\s*/iu, '')
      .trim(),
    60,
  )

/** A number that is not well-formed is left out: the rest of the row is as good as before. */
function numbersOf(read: Read, key: string, municipalityCode: string): OfficialNumber[] {
  const office = officeNumber(read('careOffice'))
  const medical = medicalCode(read('medicalCode'), municipalityCode)
  return [
    { kind: 'listRow', value: key },
    ...(office === undefined ? [] : [{ kind: 'careOffice', value: office } as const]),
    ...(medical === undefined ? [] : [{ kind: 'medicalCode', value: medical } as const]),
  ]
}

/** Ten digits: prefecture, 点数表, seven of the institution. Seven alone do not say which 点数表, so they are left out. */
function medicalCode(text: string, municipalityCode: string): string | undefined {
  const digits = narrow(text).replace(/\D/gu, '')
  return /^\d{2}[134]\d{7}$/u.test(digits) && digits.startsWith(municipalityCode.slice(0, 2))
    ? digits
    : undefined
}
