import type { ServiceAreaMark } from './provider-words.ts'

type Marked = { readonly mark: ServiceAreaMark; readonly areaCodes: readonly string[] }

/**
 * The mark of a municipality or district: the word that names it most narrowly counts (防府市富海 before 防府市).
 * Undefined: nothing was said of it.
 */
export function markOf(places: readonly Marked[], code: string): ServiceAreaMark | undefined {
  const exact = places.find(({ areaCodes }) => areaCodes.includes(code))
  if (exact !== undefined) return exact.mark
  return places.find(({ areaCodes }) => areaCodes.includes(code.slice(0, 5)))?.mark
}

/** Fills of counts by class, from nobody to most; letters in ink are read on each of them. */
export const COUNT_FILLS = ['#ffffff', '#e3ecfb', '#c3d7f7', '#9dbdf0', '#78a3e6'] as const
export const OUTSIDE_FILL = '#f0f0ee'
export const MARK_FILLS: Record<ServiceAreaMark, string> = { '○': '#bfe5c7', '△': '#fde9a9', '×': '#e2e2e2' }
