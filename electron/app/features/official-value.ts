import type { OfficialField } from '../../../shared/contract/provider.ts'
import type { CardContent } from '../../../shared/domain/provider-card.ts'
import type { Provider } from '../../../shared/domain/provider.ts'

/** What a card takes over of an official entry: the field, and what hangs together with it. */
export function officialValue(official: Provider, field: OfficialField): Partial<CardContent> {
  if (field === 'address') {
    const { address, postalCode, area, latitude, longitude } = official
    return { address, postalCode, area, latitude, longitude }
  }
  if (field === 'kind') return { kind: official.kind, roles: official.roles }
  return { [field]: official[field] }
}
