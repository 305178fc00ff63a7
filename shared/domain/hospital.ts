import { z } from 'zod'

/** The hospital and its department as they stand on every paper. */
export const Hospital = z.strictObject({
  name: z.string().trim().min(1).max(80),
  department: z.string().trim().min(1).max(60),
  postalCode: z.string().regex(/^(\d{3}-\d{4})?$/),
  address: z.string().trim().max(200),
  phone: z.string().trim().min(1).max(20),
  fax: z.string().trim().max(20),
})
export type Hospital = z.infer<typeof Hospital>
