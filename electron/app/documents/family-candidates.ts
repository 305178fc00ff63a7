import { fold } from '../../../shared/domain/fold.ts'
import { isForOutside } from '../../../shared/domain/for-outside.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import type { PaperDraftSection } from '../../../shared/domain/paper-draft.ts'
import { tellingWordsIn, wordsThatTell } from '../../../shared/domain/paper-checks.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { PaperFacts } from './paper-facts.ts'
import { contentOf, draftOf, field, type PaperMaker, section } from './paper-maker.ts'
import { roleWord } from './paper-words.ts'

const TITLE = '在宅療養でお世話になる機関の候補'
const INTRODUCTION =
  'ご自宅などで療養されるときにお願いできる機関です。五十音順（読みの分からない機関は後ろ）に並べており、' +
  '順番に意味はありません。' +
  'ご希望やご質問は、右上の担当までお気軽にお話しください。受け入れできるかどうかは、これから確かめます。'

/**
 * ご家族用の候補一覧: kana order, no rank, no score, no refusal, no remark; only 公開 providers.
 * A provider whose name itself would tell what was not told is left out.
 */
export const familyCandidates: PaperMaker = {
  kind: 'family-candidates',
  title: TITLE,
  draft: (facts) =>
    draftOf('family-candidates', [
      section('about', 'はじめに', [
        field('introduction', '前文', INTRODUCTION, '当院', { isMultiline: true }),
      ]),
      ...rolesOf(facts).map((role) => roleSection(facts, role)),
      section('closing', 'おわりに', [field('note', '書き添え', '', '手入力', { isMultiline: true })]),
    ]),
  content: (draft, facts, stamp) =>
    contentOf(facts, stamp, {
      title: TITLE,
      page: { size: 'A4', orientation: 'portrait', bindingMargin: 20 },
      recipient: facts.patient ? [`${facts.patient.name}　様　ご家族の皆さま`] : [],
      blocks: draft.sections.flatMap(sectionBlocks),
    }),
}

/** Roles with at least one provider to show, in the order of the master's words. */
function rolesOf(facts: PaperFacts): Role[] {
  const order = Object.keys(facts.roleWords)
  const roles = new Set(
    facts.candidates.filter(({ provider }) => mayShow(facts, provider)).map(({ role }) => role),
  )
  return [...roles].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}

function mayShow(facts: PaperFacts, provider: Provider): boolean {
  if (!isForOutside(provider)) return false
  const words = wordsThatTell(facts.admission?.situation.diagnosis ?? '', facts.untold, facts.tellingWords)
  return tellingWordsIn([provider.name], words).length === 0
}

function roleSection(facts: PaperFacts, role: Role): PaperDraftSection {
  const shown = facts.candidates
    .filter((candidate) => candidate.role === role && mayShow(facts, candidate.provider))
    .map(({ provider }) => provider)
    .toSorted(byKana)
  const guidance = '空にすると印刷しない。順位・断られたこと・評価は書かない'
  const fields = shown.map((provider) =>
    field(`${role}:${provider.id}`.slice(0, 80), provider.name, addressAndPhone(provider), '当院', {
      isMultiline: true,
      guidance,
    }),
  )
  return section(role, roleWord(facts, role), fields)
}

const ALL_KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+/u

/** How it is read: its kana, else the kana that the name begins with; empty where nobody wrote it down. */
function reading({ kana, name }: Provider): string {
  return fold(kana === '' ? (ALL_KANA.exec(name)?.[0] ?? '') : kana)
}

/** By reading; whose reading is unknown stands last, by name. */
function byKana(a: Provider, b: Provider): number {
  const [first, second] = [reading(a), reading(b)]
  if ((first === '') !== (second === '')) return first === '' ? 1 : -1
  return first.localeCompare(second, 'ja') || a.name.localeCompare(b.name, 'ja')
}

function addressAndPhone({ area, address, phone }: Provider): string {
  const place = address === '' ? `${area.municipality}${area.district ?? ''}` : address
  return [place, phone === '' ? '' : `電話 ${phone}`].filter(Boolean).join('\n')
}

function sectionBlocks({ id, title, fields }: PaperDraftSection): PaperBlockInput[] {
  const filled = fields.filter(({ value }) => value.trim() !== '')
  if (filled.length === 0) return []
  if (id === 'about' || id === 'closing') {
    return filled.map(({ value }) => ({ type: 'paragraph', text: value.trim(), size: 'normal' }))
  }
  const columns = [
    { title: '名称', share: 5, isBold: true },
    { title: '所在地・電話', share: 5 },
    { title: 'メモ', share: 3 },
  ]
  const rows = filled.map(({ label, value }) => [label, value.trim(), ''])
  return [
    { type: 'heading', level: 1, text: title },
    { type: 'table', columns, rows },
  ]
}
