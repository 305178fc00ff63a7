import { z } from 'zod'
import { CardInput } from '../../../shared/contract/provider.ts'
import { Capability, ServiceAreaMark } from '../../../shared/domain/provider-words.ts'
import type { ProviderCard } from '../../../shared/domain/provider-card.ts'
import { cardFormText } from '../../text/provider.ts'

/** The form holds lists where the card holds records: rows keep their order while they are edited. */
export const CardFormSchema = CardInput.omit({ capabilities: true, serviceArea: true }).extend({
  municipalityCode: z
    .string()
    .nullable()
    .refine((code) => code !== null && /^\d{5}$/u.test(code), cardFormText.wrongMunicipality),
  capabilities: z.array(z.strictObject({ word: z.string(), answer: Capability })),
  serviceArea: z
    .array(z.strictObject({ place: z.string().trim().min(1).max(40), mark: ServiceAreaMark }))
    .superRefine((rows, context) => {
      rows.forEach(({ place }, index) => {
        if (rows.findIndex((row) => row.place.trim() === place.trim()) < index)
          context.addIssue({ code: 'custom', path: [index, 'place'], message: cardFormText.wrongPlaceTwice })
      })
    }),
})
export type CardFormValues = z.input<typeof CardFormSchema>
type CardFormOutput = z.output<typeof CardFormSchema>

export function emptyCardForm(): CardFormValues {
  const words = { name: '', kana: '', postalCode: '', address: '', phone: '', phoneNight: '', fax: '' }
  return {
    ...words,
    kind: '',
    roles: [],
    municipalityCode: null,
    districtCode: null,
    scenes: [],
    contact: '',
    corporation: '',
    openDays: '',
    url: '',
    note: '',
    capabilities: [],
    serviceArea: [],
    networks: [],
    night: 'unknown',
    holiday: 'unknown',
    visibility: 'internal',
    confirmedOn: null,
    confirmedBy: '',
    confirmedHow: '',
  }
}

export function cardFormOf(card: ProviderCard): CardFormValues {
  const { id: _id, officialId: _officialId, isFictional: _f, version: _v, area, ...rest } = card
  const {
    latitude: _latitude,
    longitude: _longitude,
    uncertainScenes: _u,
    source: _source,
    ...content
  } = rest
  return {
    ...content,
    municipalityCode: area.municipalityCode,
    districtCode: area.districtCode,
    capabilities: Object.entries(card.capabilities).map(([word, answer]) => ({ word, answer })),
    serviceArea: Object.entries(card.serviceArea).map(([place, mark]) => ({ place, mark })),
  }
}

/** A new card may say at once what it can do; later that is written in place, each answer with its own day. */
export function cardInputOf(values: CardFormOutput, isNew: boolean): CardInput {
  const { capabilities: _c, serviceArea: _s, night: _n, holiday: _h, ...rest } = values
  const basic = { ...rest, municipalityCode: values.municipalityCode ?? '' }
  if (!isNew) return basic
  return {
    ...basic,
    night: values.night,
    holiday: values.holiday,
    capabilities: Object.fromEntries(values.capabilities.map(({ word, answer }) => [word, answer])),
    serviceArea: Object.fromEntries(values.serviceArea.map(({ place, mark }) => [place, mark])),
  }
}
