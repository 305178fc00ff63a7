import type { PaperContent } from '../../../shared/domain/paper-content.ts'
import { MARGIN, MM, PAGE_POINTS } from './paper-measures.ts'

export type PageFrame = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
}

/** Margins and the width between them, in points. Landscape sheets are bound at the top. */
export function pageFrame({ page }: PaperContent): PageFrame {
  const [short, long] = PAGE_POINTS[page.size]
  const isLandscape = page.orientation === 'landscape'
  const left = (isLandscape ? MARGIN.side : Math.max(MARGIN.side, page.bindingMargin)) * MM
  const right = MARGIN.side * MM
  const top = (isLandscape ? Math.max(MARGIN.top, page.bindingMargin + 8) : MARGIN.top) * MM
  return { left, right, top, bottom: MARGIN.bottom * MM, width: (isLandscape ? long : short) - left - right }
}
