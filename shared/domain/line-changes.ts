import { z } from 'zod'
import type { SourceLine } from './source-line.ts'

/** What of a line can differ; `point` is latitude and longitude. */
export const ChangedField = z.enum([
  'name',
  'kana',
  'kind',
  'roles',
  'area',
  'scenes',
  'uncertainScenes',
  'postalCode',
  'address',
  'point',
  'phone',
  'fax',
  'corporation',
  'openDays',
  'url',
  'note',
  'night',
  'holiday',
  'numbers',
  'notifications',
  'hours',
  'details',
])
export type ChangedField = z.infer<typeof ChangedField>

/** One field before and after. Lists have one text an item; kind, roles and scenes are codes. */
export const FieldChange = z.strictObject({
  field: ChangedField,
  before: z.array(z.string()),
  after: z.array(z.string()),
})
export type FieldChange = z.infer<typeof FieldChange>

type Texts = readonly string[]
const one = (text: string): Texts => (text === '' ? [] : [text])

/** What a line says in each field, as texts that can be compared and shown; nothing said is an empty list. */
const TEXTS: Readonly<Record<ChangedField, (line: SourceLine) => Texts>> = {
  name: ({ name }) => one(name),
  kana: ({ kana }) => one(kana),
  kind: ({ kind }) => one(kind),
  roles: ({ roles }) => roles,
  area: ({ area }) => one(`${area.prefecture}${area.municipality}${area.district ?? ''}`),
  scenes: ({ scenes }) => scenes,
  uncertainScenes: ({ uncertainScenes }) => uncertainScenes,
  postalCode: ({ postalCode }) => one(postalCode),
  address: ({ address }) => one(address),
  point: ({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [`${latitude}, ${longitude}`],
  phone: ({ phone }) => one(phone),
  fax: ({ fax }) => one(fax),
  corporation: ({ corporation }) => one(corporation),
  openDays: ({ openDays }) => one(openDays),
  url: ({ url }) => one(url),
  note: ({ note }) => one(note),
  night: ({ night }) => (night === 'unknown' ? [] : [night]),
  holiday: ({ holiday }) => (holiday === 'unknown' ? [] : [holiday]),
  numbers: ({ numbers }) => numbers.map(({ value }) => value),
  notifications: ({ notifications }) =>
    notifications.map(({ symbol, name, number, startsOn }) =>
      [symbol, name, number, startsOn].filter((part) => part !== '').join(' '),
    ),
  hours: ({ hours }) =>
    hours.map(({ department, day, from, to }) => `${department} ${day} ${from}-${to}`.trim()),
  details: ({ details }) => details.map(({ label, text }) => `${label} ${text}`),
}

/** Field by field what differs; `null` before: everything that the new line says, `null` after: what it said. */
export function lineChanges(before: SourceLine | null, after: SourceLine | null): FieldChange[] {
  return (Object.keys(TEXTS) as ChangedField[]).flatMap((field) => {
    const was = before === null ? [] : TEXTS[field](before)
    const is = after === null ? [] : TEXTS[field](after)
    return was.join('\n') === is.join('\n') ? [] : [{ field, before: [...was], after: [...is] }]
  })
}
