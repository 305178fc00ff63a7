import { z } from 'zod'
import { CareScene } from './care-scene.ts'
import { Provider, Visibility } from './provider.ts'
import { Role } from './role.ts'
import { SubAreaId } from './sub-area.ts'

/** A column of the directory. The first four hold several facts in two lines, the others one each. */
export const DirectoryColumn = z.enum([
  'name',
  'kind',
  'phone',
  'source',
  'kana',
  'roles',
  'scenes',
  'medicalArea',
  'municipality',
  'district',
  'postalCode',
  'address',
  'phoneDay',
  'phoneNight',
  'fax',
  'contact',
  'corporation',
  'openDays',
  'night',
  'holiday',
  'capabilities',
  'serviceArea',
  'networks',
  'visibility',
  'url',
  'note',
  'confirmedOn',
  'confirmedBy',
  'vintage',
])
export type DirectoryColumn = z.infer<typeof DirectoryColumn>

export const ColumnWidth = z.enum(['narrow', 'normal', 'wide'])
export type ColumnWidth = z.infer<typeof ColumnWidth>

/** Order of the list: the directory's own (cards first, then by place), or by a column where few enough are found. */
export const DirectorySort = z.enum(['directory', 'kana', 'municipality', 'confirmedOn'])
export type DirectorySort = z.infer<typeof DirectorySort>

/** Columns in their order, with their widths, and the order of rows. The name always stands first. */
export const DirectoryLayout = z.strictObject({
  columns: z
    .array(z.strictObject({ code: DirectoryColumn, width: ColumnWidth }))
    .min(1)
    .max(DirectoryColumn.options.length),
  sort: DirectorySort,
})
export type DirectoryLayout = z.infer<typeof DirectoryLayout>

export const USUAL_LAYOUT: DirectoryLayout = {
  columns: [
    { code: 'name', width: 'normal' },
    { code: 'kind', width: 'normal' },
    { code: 'phone', width: 'normal' },
    { code: 'source', width: 'normal' },
  ],
  sort: 'directory',
}

/** What a list of the directory is narrowed to. Areas are codes of prefectures, municipalities or districts. */
export const DirectoryCondition = z.strictObject({
  text: z.string().max(100),
  areaCodes: z.array(z.string().max(40)).max(100).optional(),
  /** An area of our own, by its id: a view kept with it follows when its districts are drawn anew. */
  subAreaId: SubAreaId.optional(),
  role: Role.optional(),
  scene: CareScene.optional(),
  kind: z.string().max(60).optional(),
  visibility: Visibility.optional(),
  layer: Provider.shape.layer.optional(),
})
export type DirectoryCondition = z.infer<typeof DirectoryCondition>

/** A view as it is kept: condition, the node of the area tree that it stands for, and layout. */
export const DirectoryView = z.strictObject({
  condition: DirectoryCondition,
  areaKey: z.string().max(80).nullable(),
  layout: DirectoryLayout,
})
export type DirectoryView = z.infer<typeof DirectoryView>

/** Puts a column one place to the left (-1) or right (1); the name stays where it is. */
export function moveColumn(layout: DirectoryLayout, code: DirectoryColumn, by: -1 | 1): DirectoryLayout {
  const columns = [...layout.columns]
  const from = columns.findIndex((column) => column.code === code)
  const to = from + by
  const moved = columns[from]
  if (moved === undefined || code === 'name' || to < 1 || to >= columns.length) return layout
  columns.splice(from, 1)
  columns.splice(to, 0, moved)
  return { ...layout, columns }
}

/** Shows a column at the end, or takes it away; the name cannot be taken away. */
export function toggleColumn(layout: DirectoryLayout, code: DirectoryColumn): DirectoryLayout {
  if (code === 'name') return layout
  const isShown = layout.columns.some((column) => column.code === code)
  const columns = isShown
    ? layout.columns.filter((column) => column.code !== code)
    : [...layout.columns, { code, width: 'normal' as const }]
  return { ...layout, columns }
}

const collator = new Intl.Collator('ja', { numeric: true })

/** Rows in the chosen order; equal ones keep the directory's. Not confirmed yet stands last. */
export function sortProviders(rows: readonly Provider[], sort: DirectorySort): Provider[] {
  switch (sort) {
    case 'directory':
      return [...rows]
    case 'kana':
      return rows.toSorted((a, b) => collator.compare(a.kana || a.name, b.kana || b.name))
    case 'municipality':
      return rows.toSorted(
        (a, b) =>
          Number(a.area.municipalityCode) - Number(b.area.municipalityCode) ||
          collator.compare(a.area.district ?? '', b.area.district ?? ''),
      )
    case 'confirmedOn':
      return rows.toSorted((a, b) => (b.confirmedOn ?? '').localeCompare(a.confirmedOn ?? ''))
  }
}
