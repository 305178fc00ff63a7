import { z } from 'zod'
import type { LocalDate } from './local-date.ts'
import { Provider } from './provider.ts'

/** How a fact was confirmed (聞き取りの方法); free words, these are the usual ones offered on screen. */
export const ConfirmedHow = z.string().max(100)

/** What we write on a card of our own: everything but who it is, where it came from and its version. */
export const CardContent = Provider.pick({
  name: true,
  kana: true,
  kind: true,
  roles: true,
  area: true,
  scenes: true,
  uncertainScenes: true,
  postalCode: true,
  address: true,
  latitude: true,
  longitude: true,
  phone: true,
  phoneNight: true,
  fax: true,
  contact: true,
  corporation: true,
  openDays: true,
  url: true,
  note: true,
  capabilities: true,
  serviceArea: true,
  networks: true,
  night: true,
  holiday: true,
  visibility: true,
  source: true,
  confirmedOn: true,
  confirmedBy: true,
}).extend({ confirmedHow: ConfirmedHow })
export type CardContent = z.infer<typeof CardContent>

/** A card as it is kept: its content, the official entry that it belongs to, and whether it is invented for practice. */
export const ProviderCard = CardContent.extend({
  id: Provider.shape.id,
  officialId: Provider.shape.officialId,
  isFictional: z.boolean(),
  version: z.number().int().positive(),
})
export type ProviderCard = z.infer<typeof ProviderCard>

const UNWRITTEN = { phoneNight: '', contact: '', capabilities: {}, serviceArea: {}, networks: [] }

/** The content of a card that begins as a copy of an official entry; nothing in it is confirmed by us yet. */
export function cardContentFrom(official: Provider): CardContent {
  const { id: _id, layer: _layer, officialId: _officialId, isFictional: _isFictional, ...rest } = official
  const { facts: _facts, capacity: _capacity, version: _version, updatedAt: _updatedAt, ...content } = rest
  return {
    ...content,
    ...UNWRITTEN,
    visibility: 'public',
    confirmedOn: null as LocalDate | null,
    confirmedBy: '',
    confirmedHow: '',
  }
}
