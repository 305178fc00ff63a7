import type { TeamProposalView } from '../../../shared/contract/team-proposal.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import type { PaperBlockInput, PaperContent } from '../../../shared/domain/paper-content.ts'
import { departmentSheet } from './department-sheet.ts'

const TITLE = 'チームの案の比較'
const COVER = { yes: '○', no: '×', unknown: '？' } as const

type Facts = {
  readonly patientLine: string
  readonly today: LocalDate
  readonly isPractice: boolean
  readonly proposals: readonly TeamProposalView[]
  readonly areaWords: readonly string[]
}

type Place = TeamProposalView['places'][number]

/** Whole teams side by side, as on screen: for the department's own talk, never for outside. */
export function teamProposalsPaper({
  patientLine,
  today,
  isPractice,
  proposals,
  areaWords,
}: Facts): PaperContent {
  return departmentSheet({
    title: TITLE,
    patientLine,
    today,
    isPractice,
    blocks: [
      {
        type: 'paragraph',
        size: 'small',
        text: `さがした範囲：${areaWords.join('、') || '全域'}。決めるのは本人・家族と部門です。夜・休は夜間と休日の対応。`,
      },
      comparison(proposals),
    ],
  })
}

/** Roles down, proposals across. */
function comparison(proposals: readonly TeamProposalView[]): PaperBlockInput {
  const roles = proposals[0]?.places ?? []
  if (roles.length === 0) return { type: 'paragraph', text: '必須の役割がありません。' }
  return {
    type: 'table',
    size: 'small',
    columns: [
      { title: '役割', share: 1 },
      ...proposals.map(({ organisations }, at) => ({
        title: `案${at + 1}（${organisations}か所）`,
        share: 2,
      })),
    ],
    rows: [
      ...roles.map(({ role, word }) => [word, ...proposals.map((proposal) => cellOf(proposal, role))]),
      [
        '足りないこと・聞くこと',
        ...proposals.map(({ lacks }) => lacks.map(({ text }) => `・${text}`).join('\n') || 'なし'),
      ],
    ],
  }
}

function cellOf({ places }: TeamProposalView, role: Place['role']): string {
  const place = places.find((one) => one.role === role)
  if (place === undefined || place.members.length === 0) return '見つからない'
  const lines = place.members.map(({ name, phone, existing, night, holiday }) =>
    [
      `${name}${existing ? '（これまでの担当）' : ''}`,
      `${phone}　夜${COVER[night]}　休${COVER[holiday]}`.trim(),
    ].join('\n'),
  )
  return [...(place.differs ? ['【案1とちがう】'] : []), ...lines].join('\n')
}
