import { z } from 'zod'
import { listOf } from './master-lists.ts'
import { Role } from './role.ts'

/**
 * How a field is edited. `pattern`: a regular expression · `condition`: a tree over facts · `outcomes`: what a rule gives ·
 * `group`: its own fields · `list`: rows of these fields · `record`: one value (the only field) for each key of `options`.
 */
export const MasterFieldKind = z.enum([
  'text',
  'pattern',
  'day',
  'number',
  'boolean',
  'words',
  'choice',
  'choices',
  'condition',
  'outcomes',
  'group',
  'list',
  'record',
])
export type MasterFieldKind = z.infer<typeof MasterFieldKind>

export type MasterField = {
  name: string
  kind: MasterFieldKind
  options: string[]
  /** The list of words (see master-lists.ts) that its codes stand for; '' where it has none. */
  list: string
  /** Words beside those of the list may be written. */
  isOpen: boolean
  isNullable: boolean
  isRequired: boolean
  fields: MasterField[]
}
export const MasterField: z.ZodType<MasterField> = z.lazy(() =>
  z.strictObject({
    name: z.string(),
    kind: MasterFieldKind,
    options: z.array(z.string()),
    list: z.string(),
    isOpen: z.boolean(),
    isNullable: z.boolean(),
    isRequired: z.boolean(),
    fields: z.array(MasterField),
  }),
)

/** The fields of a master: of each entry, and its own beside the entries. */
export type MasterFields = { readonly entry: MasterField[]; readonly own: MasterField[] }

const Shape = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  propertyNames: z.looseObject({ enum: z.array(z.unknown()).optional() }).optional(),
  additionalProperties: z.unknown().optional(),
  required: z.array(z.string()).optional(),
})
type Shape = z.infer<typeof Shape>

/** A field before it is known where it stands. */
type Bare = Pick<MasterField, 'kind' | 'options' | 'isNullable'> & { readonly inner: Shape | null }

/** The fields of the master `file`, from the schema that the program itself reads it with. */
export function fieldsOfMaster(file: string, schema: z.ZodType): MasterFields {
  const whole = Shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  const { entries, ...own } = whole.properties ?? {}
  const entry = Shape.safeParse(Shape.safeParse(entries).data?.items)
  return {
    entry: entry.success ? fieldsIn(file, entry.data, '') : [],
    own: fieldsIn(file, { ...whole, properties: own }, ''),
  }
}

function fieldsIn(file: string, { properties = {}, required = [] }: Shape, path: string): MasterField[] {
  return Object.entries(properties).map(([name, shape]) =>
    fieldOf(file, `${path}${name}`, name, Shape.parse(shape), required.includes(name)),
  )
}

function fieldOf(file: string, path: string, name: string, shape: Shape, isRequired: boolean): MasterField {
  const { inner, ...bare } = kindOf(shape)
  const isRole = bare.options.length === Role.options.length && bare.options.every((one) => isRoleCode(one))
  const known = listOf(file, path)
  return {
    name,
    ...bare,
    ...(known.isPattern ? { kind: 'pattern' as const } : {}),
    list: isRole ? 'roles' : known.list,
    isOpen: known.isOpen,
    isRequired,
    fields: inner === null ? [] : fieldsWithin(file, path, bare.kind, inner),
  }
}

/** Of a record the one field is the value of each key. */
function fieldsWithin(file: string, path: string, kind: MasterFieldKind, inner: Shape): MasterField[] {
  if (kind === 'record') return [fieldOf(file, path, '', inner, true)]
  return fieldsIn(file, inner, `${path}.`)
}

const isRoleCode = (code: string) => Role.safeParse(code).success
const textsIn = (values: readonly unknown[]) => values.filter((value) => typeof value === 'string')

function kindOf(shape: Shape): Bare {
  if (Array.isArray(shape.type)) {
    const [type] = shape.type.filter((one) => one !== 'null')
    return { ...kindOf({ ...shape, type }), isNullable: shape.type.includes('null') }
  }
  const parts = (shape.anyOf ?? []).map((part) => Shape.parse(part))
  const rest = parts.filter(({ type }) => type !== 'null')
  const isNullable = rest.length < parts.length
  // One word or several: edited as several.
  const only = rest.length === 1 ? rest[0] : rest.find(({ type }) => type === 'array')
  if (only !== undefined) return { ...kindOf(only), isNullable }
  return { ...plainKind(shape), isNullable }
}

function plainKind(shape: Shape): Omit<Bare, 'isNullable'> {
  const as = (kind: MasterFieldKind, options: readonly unknown[] = [], inner: Shape | null = null) => ({
    kind,
    options: textsIn(options),
    inner,
  })
  // Only conditions contain themselves.
  if (shape.$ref !== undefined) return as('condition')
  if (shape.enum !== undefined) return as('choice', shape.enum)
  if (shape.type === 'string') return as(shape.format === 'date' ? 'day' : 'text')
  if (shape.type === 'number' || shape.type === 'integer') return as('number')
  if (shape.type === 'boolean') return as('boolean')
  if (shape.type === 'object') return objectKind(shape, as)
  const items = Shape.safeParse(shape.items).data
  if (shape.type !== 'array' || items === undefined) return unknownShape()
  if (items.enum !== undefined) return as('choices', items.enum)
  if (items.oneOf !== undefined) return as('outcomes')
  if (items.type === 'object') return as('list', [], items)
  return items.type === 'string' ? as('words') : unknownShape()
}

function objectKind(
  shape: Shape,
  as: (kind: MasterFieldKind, options: readonly unknown[], inner: Shape) => Omit<Bare, 'isNullable'>,
): Omit<Bare, 'isNullable'> {
  const keys = shape.propertyNames?.enum
  if (keys === undefined) return as('group', [], shape)
  return as('record', keys, Shape.parse(shape.additionalProperties))
}

/** A new kind of shape in a master needs a way to be edited before it is shipped. */
function unknownShape(): never {
  throw new Error('a master has a field that nobody can edit')
}
