import { z } from 'zod'

/** How a field of an entry is edited: one line, several words, a choice …; `json` where it has a shape of its own. */
export const MasterField = z.strictObject({
  name: z.string(),
  kind: z.enum(['text', 'number', 'boolean', 'words', 'choice', 'choices', 'json']),
  options: z.array(z.string()),
  isNullable: z.boolean(),
  isRequired: z.boolean(),
})
export type MasterField = z.infer<typeof MasterField>

const Shape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
})
type Shape = z.infer<typeof Shape>

/** The fields of a master's entries, from the schema that the program itself reads them with; [] for one without entries. */
export function fieldsOfMaster(schema: z.ZodType): MasterField[] {
  const whole = Shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  const entries = Shape.safeParse(whole.properties?.['entries'])
  const entry = Shape.safeParse(entries.data?.items)
  const { properties = {}, required = [] } = entry.data ?? {}
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    isRequired: required.includes(name),
    ...kindOf(Shape.parse(shape)),
  }))
}

function kindOf(shape: Shape): Pick<MasterField, 'kind' | 'options' | 'isNullable'> {
  if (Array.isArray(shape.type)) {
    const [type] = shape.type.filter((one) => one !== 'null')
    return { ...kindOf({ ...shape, type }), isNullable: shape.type.includes('null') }
  }
  const parts = (shape.anyOf ?? []).map((part) => Shape.parse(part))
  const rest = parts.filter(({ type }) => type !== 'null')
  const isNullable = rest.length < parts.length
  const [only] = rest
  if (rest.length === 1 && only !== undefined) return { ...kindOf(only), isNullable }
  const as = (kind: MasterField['kind'], options: readonly unknown[] = []) => ({
    kind,
    options: options.filter((option) => typeof option === 'string'),
    isNullable,
  })
  if (shape.enum !== undefined) return as('choice', shape.enum)
  if (shape.type === 'string') return as('text')
  if (shape.type === 'number' || shape.type === 'integer') return as('number')
  if (shape.type === 'boolean') return as('boolean')
  if (shape.type !== 'array') return as('json')
  const items = Shape.safeParse(shape.items).data
  if (items?.enum !== undefined) return as('choices', items.enum)
  return as(items?.type === 'string' ? 'words' : 'json')
}
