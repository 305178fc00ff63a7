import type { CardInput } from '../../../shared/contract/provider.ts'
import { areaOfMunicipality, areaPath } from '../../../shared/domain/area.ts'
import type { AreaData } from '../../../shared/domain/area.ts'
import type { ProviderArea } from '../../../shared/domain/provider.ts'
import type { CardContent } from '../../../shared/domain/provider-card.ts'
import { AppError } from '../../../shared/errors.ts'

/**
 * Names of the chosen place. A place that the region's data does not hold is kept where the card already lies there
 * (a provider of another prefecture, from an import); else it is an error at its field.
 */
export function chosenArea(
  areas: AreaData,
  { municipalityCode, districtCode }: Pick<CardInput, 'municipalityCode' | 'districtCode'>,
  before: ProviderArea | undefined,
): ProviderArea {
  if (before?.municipalityCode === municipalityCode && before.districtCode === districtCode) return before
  const area =
    districtCode === null ? areaOfMunicipality(areas, municipalityCode) : areaPath(areas, districtCode)
  if (area === undefined)
    throw new AppError('invalid-input', { fields: { 'card.municipalityCode': '一覧から選んでください。' } })
  if (area.municipalityCode !== municipalityCode)
    throw new AppError('invalid-input', {
      fields: { 'card.districtCode': '選んだ市町村の地区を選んでください。' },
    })
  return area
}

type Kept = Pick<
  CardContent,
  | 'latitude'
  | 'longitude'
  | 'uncertainScenes'
  | 'source'
  | 'area'
  | 'capabilities'
  | 'serviceArea'
  | 'night'
  | 'holiday'
>

/** The content of a card as the form sent it; what the form does not show is kept. */
export function cardFromInput(
  areas: AreaData,
  input: CardInput,
  before: Kept | undefined,
  today: string,
): CardContent {
  const { municipalityCode: _municipality, districtCode: _district, ...written } = input
  const area = chosenArea(areas, input, before?.area)
  return {
    ...written,
    area,
    capabilities: written.capabilities ?? before?.capabilities ?? {},
    serviceArea: written.serviceArea ?? before?.serviceArea ?? {},
    night: written.night ?? before?.night ?? 'unknown',
    holiday: written.holiday ?? before?.holiday ?? 'unknown',
    latitude: before?.latitude ?? null,
    longitude: before?.longitude ?? null,
    // Whoever saves the scenes has settled what the source left open.
    uncertainScenes: (before?.uncertainScenes ?? []).filter((scene) => !written.scenes.includes(scene)),
    source: before?.source ?? { document: '自院の聞き取り', asOf: today },
  }
}
