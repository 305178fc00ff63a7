import type { PaperTextSize, PaperTone } from '../../../shared/domain/paper-content.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

/** Letter sizes in points. */
export const POINTS: Record<PaperTextSize, number> = { small: 8.5, normal: 10, large: 14, huge: 20 }

export const INK = '#1a1a1c'
export const MUTED = '#595959'
export const RULE = '#767676'
export const SHADE = '#f0f1f3'
/** What is still to be written: dark red on paper, and in words beside it, so that a copy in grey says it too. */
export const PENDING = '#a30000'

export const TONE_COLOUR: Record<PaperTone, string> = { normal: INK, muted: MUTED, pending: PENDING }

/**
 * Points above a block. Never below: react-pdf moves a block whose lower margin does not fit to the next page,
 * away from its heading.
 */
export const GAP = 5

/** Page sizes in points, portrait. */
export const PAGE_POINTS = { A3: [841.89, 1190.55], A4: [595.28, 841.89], A5: [419.53, 595.28] } as const

/** Margins in millimetres; the binding margin is the least of its side. */
export const MARGIN = { top: 18, bottom: 16, side: 15 }

/**
 * A row of more lines than this may run on to the next page; shorter ones stay whole. Fields are few and long: whole
 * ones would leave half a page empty. The cells of a table belong beside each other.
 */
export const MOST_WHOLE_LINES = { fields: 5, table: 18 } as const
