import { NO_CAPACITY, type ProviderCapacity } from './provider-capacity.ts'
import type { CompactFact } from './provider-fact.ts'
import type { Visibility } from './provider.ts'

/** What only the department itself reads, on any card: whom we talk to, at night too, our notes, who confirmed. */
const INSIDE_FIELDS = ['contact', 'phoneNight', 'note', 'confirmedBy'] as const

type MayLeave = {
  readonly visibility: Visibility
  readonly layer?: 'card' | 'official'
  readonly contact?: string
  readonly phoneNight?: string
  readonly note?: string
  readonly confirmedBy?: string
  readonly facts?: readonly CompactFact[]
  readonly capacity?: ProviderCapacity
}

/** The one rule: who is named in anything that is meant for outside. 院内のみ and 非公表 are not. */
export const isForOutside = ({ visibility }: { readonly visibility: Visibility }): boolean =>
  visibility === 'public'

/** 非公表: not even partners on the same case learn of them from a paper of ours; their own paper names them. */
export const isUndisclosed = ({ visibility }: { readonly visibility: Visibility }): boolean =>
  visibility === 'undisclosed'

/**
 * The providers that a list, print or export meant for outside may name, in the same order: 公開 alone (院内のみ and 非公表
 * fall out whole), and of our cards only what is not meant for inside. A line of a public source keeps its note.
 */
export function forOutside<Entry extends MayLeave>(providers: readonly Entry[]): Entry[] {
  return providers.filter(isForOutside).map(withoutInside)
}

function withoutInside<Entry extends MayLeave>(provider: Entry): Entry {
  if (provider.layer === 'official') return provider
  const kept = { ...provider }
  for (const field of INSIDE_FIELDS) if (field in kept) Object.assign(kept, { [field]: '' })
  // What partners told us stays with us, day and person included; so does whether they take anybody just now.
  if ('facts' in kept) Object.assign(kept, { facts: [] })
  if ('capacity' in kept) Object.assign(kept, { capacity: NO_CAPACITY })
  return kept
}
