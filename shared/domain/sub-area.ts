import { z } from 'zod'
import { UserId } from './ids.ts'
import { Instant } from './local-date.ts'
import { plainLine } from './plain-text.ts'

export const SubAreaId = z.uuid().brand<'SubAreaId', 'inout'>()
export type SubAreaId = z.infer<typeof SubAreaId>

/** What a division of districts is used for. */
export const SubAreaUse = z.enum(['directory', 'groups', 'disaster'])
export type SubAreaUse = z.infer<typeof SubAreaUse>

/** Names of colours and of patterns, so that a map can be read without colours too. */
export const SubAreaColor = z.enum(['blue', 'green', 'orange', 'red', 'violet', 'teal', 'yellow', 'gray'])
export const SubAreaPattern = z.enum(['plain', 'stripes', 'dots', 'grid'])

/** What a person writes: an own area drawn over districts (one city works in five). */
export const SubAreaContent = z.strictObject({
  name: plainLine(40).min(1),
  color: SubAreaColor,
  pattern: SubAreaPattern,
  districtCodes: z.array(z.string().max(40)).min(1).max(300),
  uses: z.array(SubAreaUse),
  note: plainLine(200),
})
export type SubAreaContent = z.infer<typeof SubAreaContent>

export const SubArea = SubAreaContent.extend({
  id: SubAreaId,
  version: z.number().int().nonnegative(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type SubArea = z.infer<typeof SubArea>
