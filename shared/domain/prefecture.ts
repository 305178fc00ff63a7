import { z } from 'zod'

/**
 * A prefecture with the bounds of its land and the place of its office. Public directories give the office, or a
 * rounded value, as the place of an institution that nobody has located.
 */
export const Prefecture = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  name: z.string(),
  /** Municipality of the office: institutions there may really stand at its point. */
  officeMunicipality: z.string().regex(/^\d{5}$/),
  latitude: z.number(),
  longitude: z.number(),
  south: z.number(),
  north: z.number(),
  west: z.number(),
  east: z.number(),
})
export type Prefecture = z.infer<typeof Prefecture>

/** Which published coordinates are only there to fill the cell. */
export const FillerRule = z.strictObject({
  /** Nearer than this to the prefecture's office, in another municipality than the office's: filled in. */
  officeMetres: z.number(),
  /** Latitude and longitude both on this grid: rounded, no place of a house. */
  gridDegrees: z.number(),
})
export type FillerRule = z.infer<typeof FillerRule>
