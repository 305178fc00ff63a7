import type { z } from 'zod'

/** Reads a list that a column keeps as JSON text; text that is no such list is a damaged row and throws. */
export function readList<Item extends z.ZodType>(item: Item, text: string): z.output<Item>[] {
  const list: unknown = JSON.parse(text)
  if (!Array.isArray(list)) throw new TypeError('not a list')
  return list.map((each) => item.parse(each))
}
