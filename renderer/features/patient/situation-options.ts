import type { CallOutput } from '../../../shared/contract/contract.ts'
import { otherTreatments, treatmentGroups } from '../../text/patient-form.ts'

/** Districts under their municipality. */
export function districtGroups(districts: CallOutput<'patient.listDistricts'>) {
  const byMunicipality = Map.groupBy(districts, ({ municipality }) => municipality)
  return [...byMunicipality].map(([group, own]) => ({
    group,
    items: own.map(({ code, name }) => ({ value: code, label: name })),
  }))
}

/** Words of treatments under their headings; words that have none stand last. */
export function treatmentWordGroups(words: readonly string[]) {
  const known = new Set(treatmentGroups.flatMap((group) => group.words))
  return [
    ...treatmentGroups.map(({ group, words: own }) => ({
      group,
      items: own.filter((word) => words.includes(word)),
    })),
    { group: otherTreatments, items: words.filter((word) => !known.has(word)) },
  ].filter(({ items }) => items.length > 0)
}
