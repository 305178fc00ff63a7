import type { CandidateView } from '../../../shared/contract/match.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import type { MatchBand } from '../../../shared/domain/match-band.ts'
import { Doubt } from '../../../shared/domain/match-doubt.ts'
import type { PaperBlockInput, PaperContent } from '../../../shared/domain/paper-content.ts'
import { departmentSheet } from './department-sheet.ts'

type Facts = {
  readonly roleWord: string
  readonly patientLine: string
  readonly today: LocalDate
  readonly isPractice: boolean
  readonly found: CallOutput<'match.candidates'>
}

const BANDS: Record<MatchBand, { readonly title: string; readonly why: string }> = {
  partner: { title: 'これまでの担当', why: '最初に継続を相談する。' },
  fits: { title: '合う', why: '聞いてある条件がすべて合う。' },
  ask: {
    title: '確かめれば合うかもしれない',
    why: '必要な条件に、合わないと分かったものはまだない。確かめる点の少ない順。',
  },
  unfit: {
    title: '合わない点がある',
    why: '必要な条件に、合わないと分かったものがある。上の先で決まらないときに。',
  },
}

const DOUBTS: Record<Doubt, string> = {
  consult: '要相談',
  expired: '期限切れ・要再確認',
  check: '要確認',
  unasked: '未確認',
}

/** The candidates of one role in the order to phone, in the bands of the screen; for the department, never for outside. */
export function candidateListPaper({ roleWord, patientLine, today, isPractice, found }: Facts): PaperContent {
  const { candidates, areaWords, total, whenNone } = found
  const more = total > candidates.length ? `（${candidates.length}件まで印刷）` : ''
  const area = areaWords.join('、') || '全域（患者の地区が分からないため）'
  return departmentSheet({
    title: `${roleWord}の候補`,
    patientLine,
    today,
    isPractice,
    blocks: [
      {
        type: 'paragraph',
        size: 'small',
        text: `さがした範囲：${area}　${total}件${more}。電話をかける順。`,
      },
      ...bandBlocks(found),
      { type: 'paragraph', size: 'small', text: `見つからないときの相談先：${whenNone}` },
    ],
  })
}

/** A heading and a table a band; an empty one before a full one is said to be empty. */
function bandBlocks({ bands, candidates }: Facts['found']): PaperBlockInput[] {
  const lastShown = bands.findLastIndex(({ band }) => candidates.some((candidate) => candidate.band === band))
  return bands.slice(0, lastShown + 1).flatMap(({ band, count }): PaperBlockInput[] => {
    const shown = candidates.filter((candidate) => candidate.band === band)
    const { title, why } = BANDS[band]
    return [
      { type: 'heading', level: 2, text: `${title}　${count === 0 ? 'なし' : `${count}件`}`, roomBelow: 30 },
      { type: 'paragraph', size: 'small', tone: 'muted', text: why },
      ...(shown.length === 0 ? [] : [table(shown)]),
    ]
  })
}

function table(candidates: readonly CandidateView[]): PaperBlockInput {
  return {
    type: 'table',
    size: 'small',
    columns: [
      { title: '順', share: 0.4, align: 'center' },
      { title: '連携先', share: 3 },
      { title: '電話', share: 1.6 },
      { title: '合い方', share: 1.4 },
      { title: '合わない点・確かめる点', share: 5 },
      { title: '返事', share: 1.6 },
    ],
    rows: candidates.map((candidate) => [
      String(candidate.rank),
      [candidate.name, [candidate.place, candidate.kindWord].filter(Boolean).join('・')].join('\n'),
      candidate.phone || '番号なし',
      fitText(candidate),
      openText(candidate),
      '',
    ]),
  }
}

function fitText({ counts, doubts }: CandidateView): string {
  const open = Doubt.options.filter((doubt) => doubts[doubt] > 0)
  return [
    `合う ${counts.met}`,
    ...open.map((doubt) => `${DOUBTS[doubt]} ${doubts[doubt]}`),
    ...(counts.unmet > 0 ? [`合わない ${counts.unmet}`] : []),
  ].join('\n')
}

function openText({ conditions }: CandidateView): string {
  const unmet = conditions.filter(({ verdict }) => verdict === 'unmet')
  const open = conditions.filter(({ verdict }) => verdict === 'unknown')
  const lines = [...unmet.map(({ text }) => `× ${text}`), ...open.map(({ text }) => `・${text}`)]
  return lines.join('\n') || 'なし'
}
