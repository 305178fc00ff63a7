import { Select } from '@mantine/core'
import { useState } from 'react'
import type { SubAreaUse } from '../../../shared/domain/sub-area.ts'
import { useCall } from '../../api/use-call.ts'
import { subAreaText } from '../../text/sub-area.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { useMedicalAreas } from '../import/own-area.ts'

type Choice = { readonly value: string; readonly label: string; readonly codes: readonly string[] }

export type AreaFilterState = {
  readonly value: string | null
  readonly choose: (value: string | null) => void
  readonly medical: readonly Choice[]
  readonly own: readonly Choice[]
  /** Codes of municipalities and districts; null: everywhere. */
  readonly codes: readonly string[] | null
  /** Whether one of the codes (municipality or district) lies in the chosen area, or it in them. */
  readonly holds: (codes: readonly string[]) => boolean
}

/** Medical areas and the department's own areas of this use, and what was chosen of them. */
export function useAreaFilter(use: SubAreaUse): AreaFilterState {
  const [value, choose] = useState<string | null>(null)
  const { areas: medicalAreas } = useMedicalAreas()
  const areas = useCall('subArea.list', {}).data ?? []
  const medical = medicalAreas
    .filter(({ key }) => !key.includes('/'))
    .map(({ key, name, areaCodes }) => ({ value: key, label: name, codes: areaCodes }))
  const own = areas
    .filter(({ uses }) => uses.includes(use))
    .map(({ id, name, districtCodes }) => ({ value: String(id), label: name, codes: districtCodes }))
  const codes = [...medical, ...own].find((choice) => choice.value === value)?.codes ?? null
  const holds = (others: readonly string[]) =>
    codes === null ||
    others.some((other) => codes.some((code) => code.startsWith(other) || other.startsWith(code)))
  return { value, choose, medical, own, codes, holds }
}

/** Chooses a medical area or an area of our own. */
export function AreaFilter({ filter: { value, choose, medical, own } }: { filter: AreaFilterState }) {
  return (
    <Select
      label={subAreaText.area}
      placeholder={subAreaText.everywhere}
      data={[
        ...(own.length === 0 ? [] : [{ group: subAreaText.groupOwn, items: [...own] }]),
        { group: subAreaText.groupMedical, items: [...medical] },
      ]}
      value={value}
      onChange={choose}
      clearable
      searchable
      openOnFocus={false}
      filter={foldFilter}
      clearButtonProps={{ 'aria-label': subAreaText.everywhere }}
    />
  )
}
