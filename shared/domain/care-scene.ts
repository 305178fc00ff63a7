import { z } from 'zod'

/** A scene of home care (在宅医療の場面). Regional plans name their own columns; these codes are common to all. */
export const CareScene = z.enum(['introduction', 'daily', 'acute', 'endOfLife'])
export type CareScene = z.infer<typeof CareScene>
