import type { AgendaItem } from '../../../shared/domain/conference-agenda.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import { draftSection, draftValue, type PaperField } from '../../../shared/domain/paper-draft.ts'
import type { PaperFacts } from './paper-facts.ts'
import { contentOf, draftOf, field, type PaperMaker, section } from './paper-maker.ts'
import { bornAndAge, contactLines, dayOrEmpty, SEX_WORD, teamLine } from './paper-words.ts'

const TITLE = '手書き用カンファシート'

/** 手書き用カンファシート: the room has no PC. What is known is printed, what is asked gets lines to write on. */
export const conferenceSheet: PaperMaker = {
  kind: 'conference-sheet',
  title: TITLE,
  draft: (facts) =>
    draftOf('conference-sheet', [
      section('about', '開催', aboutFields(facts)),
      section(
        'agenda',
        '議題',
        facts.agenda.map((item) => agendaField(item, facts)),
      ),
    ]),
  content(draft, facts, stamp) {
    const value = (id: string) => draftValue(draft, id)
    const fields = draftSection(draft, 'agenda')?.fields ?? []
    return contentOf(facts, stamp, {
      title: TITLE,
      issuer: [],
      blocks: [
        {
          type: 'fields',
          labelWidth: 20,
          rows: [
            [
              { label: '日時', value: value('when'), share: 1.4 },
              { label: '場所', value: value('place') },
            ],
            [
              { label: '患者', value: value('patient'), share: 1.4 },
              { label: '主治医', value: value('doctor') },
            ],
            [{ label: '連絡先', value: value('contacts') }],
            [{ label: '在宅チーム', value: value('team') }],
          ],
        },
        { type: 'box', title: '出席者（所属・職種・氏名）', text: '', minHeight: 18 },
        ...fields.flatMap((each, index) => agendaBlocks(each, facts.agenda[index])),
        ...decisionLines(),
      ],
    })
  },
}

function aboutFields(facts: PaperFacts): PaperField[] {
  const { patient, admission, conference, today, team } = facts
  const body = conference?.body
  const when = [dayOrEmpty(body?.heldOn), [body?.startTime, body?.endTime].filter(Boolean).join('〜')].filter(
    Boolean,
  )
  const who = patient
    ? `${patient.name}　${SEX_WORD[patient.sex]}　${bornAndAge(patient.bornOn, today)}　${admission?.ward ?? ''}${admission?.room ?? ''}`
    : ''
  return [
    field('when', '日時', when.join('　'), 'カンファレンス'),
    field('place', '場所', body?.place ?? '', 'カンファレンス'),
    field('patient', '患者', who, '患者情報'),
    field('doctor', '主治医', admission?.attendingDoctor ?? '', '患者情報'),
    field('contacts', '連絡先', contactLines(patient), '患者情報', { isMultiline: true }),
    field('team', '在宅チーム', team.map((member) => teamLine(facts, member)).join('\n'), '在宅チーム', {
      isMultiline: true,
    }),
  ]
}

function agendaField(item: AgendaItem, { admission, conference }: PaperFacts): PaperField {
  const recorded = conference?.body.sections.find(({ id }) => id === item.sectionId)?.text.trim() ?? ''
  const known: Record<string, string | undefined> = {
    course: admission?.course,
    care: admission?.careSummary,
    medication: admission?.medication,
    treatments: admission?.situation.treatments.join('、'),
    wishes: admission?.situation.wishes.join('、'),
    expectedChanges: conference?.body.expectedChanges
      .map(({ symptom, firstStep }) => `・${symptom}：${firstStep}`)
      .join('\n'),
  }
  const value = recorded === '' ? (known[item.sectionId] ?? '') : recorded
  const options = { isMultiline: true, guidance: '分かっていることだけ印刷し、あとは書き込む線になります' }
  return field(item.sectionId, item.title, value, recorded === '' ? '患者情報' : 'カンファレンス', options)
}

/** Lines to write on: the more is known, the fewer. */
function agendaBlocks({ label, value }: PaperField, item: AgendaItem | undefined): PaperBlockInput[] {
  const minutes = item?.minutes ? `（${item.minutes}分）` : ''
  const prompts = (item?.prompts ?? []).map((text) => ({ text, isChecked: false }))
  const known = value.trim()
  return [
    { type: 'heading', level: 1, text: `${label}${minutes}` },
    ...(prompts.length === 0
      ? []
      : [{ type: 'checklist' as const, items: prompts, columns: 3, size: 'small' as const }]),
    ...(known === '' ? [] : [{ type: 'paragraph' as const, text: known }]),
    { type: 'ruledLines', count: known !== '' ? 2 : (item?.minutes ?? 3) <= 2 ? 1 : 3, gap: 8 },
  ]
}

function decisionLines(): PaperBlockInput[] {
  const columns = [
    { title: 'だれが', share: 2 },
    { title: '何を', share: 5 },
    { title: 'いつまで', share: 2 },
  ]
  const rows = Array.from({ length: 6 }, () => ['', '', ''])
  const dates = ['退院日', '初回訪問日', '次回受診'].map((label) => ({ label, value: '' }))
  return [
    // Dates and lines stay together: a lone line overleaf is overlooked in the room.
    { type: 'heading', level: 1, text: '決まったこと', roomBelow: 80 },
    { type: 'fields', rows: [dates], labelWidth: 20, minHeight: 9 },
    { type: 'table', columns, rows, minHeight: 9 },
  ]
}
