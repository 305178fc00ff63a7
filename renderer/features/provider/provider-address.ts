import { ProviderId } from '../../../shared/domain/ids.ts'

/** The page of a provider. Official ids hold colons and Japanese words. */
export const providerAddress = (id: string) => `/providers/${encodeURIComponent(id)}`

/** The id in an address; undefined where it is none, also where its escapes are broken. */
export function providerIdIn(part: string): ProviderId | undefined {
  try {
    return ProviderId.safeParse(decodeURIComponent(part)).data
  } catch {
    return undefined
  }
}
