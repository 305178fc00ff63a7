import { Select } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import type { MapInput } from '../../../shared/contract/region.ts'
import { mapText } from '../../text/region.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import type { useMedicalArea } from './use-medical-area.ts'

const COUNTRY = 'country'
const PREFECTURE = 'prefecture:'

/** What the map shows: the medical area of the region's pages, a prefecture, or the country. */
export function useMapPlace(area: ReturnType<typeof useMedicalArea>) {
  const [wide, setWide] = useSessionStorage<string | null>({
    key: 'ieji-map-place',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const prefectures = (area.tree.data ?? [])
    .filter(({ depth, count }) => depth === 0 && count > 0)
    .map(({ key, name }) => ({ value: `${PREFECTURE}${key}`, label: name }))
  const isKnown = wide === COUNTRY || prefectures.some(({ value }) => value === wide)
  const value = isKnown ? wide : (area.code ?? null)
  return {
    value,
    key: value ?? '',
    isCountry: value === COUNTRY,
    asked: placeOf(value),
    data: [
      { group: mapText.groupMedical, items: area.options },
      {
        group: mapText.groupPrefecture,
        items: [...prefectures, { value: COUNTRY, label: mapText.country }],
      },
    ],
    choosePrefecture: (code: string) => setWide(`${PREFECTURE}${code}`),
    choose(next: string | null) {
      const isArea = next !== null && next !== COUNTRY && !next.startsWith(PREFECTURE)
      setWide(isArea ? null : next)
      if (isArea) area.choose(next)
    },
  }
}

function placeOf(value: string | null): Pick<MapInput, 'medicalAreaCode' | 'prefectureCode'> | undefined {
  if (value === null) return undefined
  if (value === COUNTRY) return {}
  return value.startsWith(PREFECTURE)
    ? { prefectureCode: value.slice(PREFECTURE.length) }
    : { medicalAreaCode: value }
}

/** Medical areas, prefectures in which somebody is, and the country. */
export function PlaceSelect({ place }: { place: ReturnType<typeof useMapPlace> }) {
  return (
    <Select
      aria-label={mapText.placeChoice}
      data={place.data}
      value={place.value}
      allowDeselect={false}
      searchable
      openOnFocus={false}
      filter={foldFilter}
      w="12rem"
      size="sm"
      onChange={(value) => place.choose(value)}
    />
  )
}
