import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import { draftSection, draftValue, type PaperDraft } from '../../../shared/domain/paper-draft.ts'
import type { PaperFacts } from './paper-facts.ts'
import { contentOf, draftOf, field, type PaperMaker, section } from './paper-maker.ts'
import { dayOrEmpty, phoneAndFax, recipientLines, recipientOrigin } from './paper-words.ts'

const TITLE = '退院前カンファレンス開催のご案内'

/** 開催案内（FAX）: proposed dates to be answered with ○△×, or the settled one. */
export const conferenceInvitation: PaperMaker = {
  kind: 'conference-invitation',
  title: TITLE,
  draft: (facts) =>
    draftOf('conference-invitation', [
      section('recipient', '宛先', [
        field('recipient', '宛先', recipientLines(facts.recipient).join('\n'), recipientOrigin(facts), {
          isMultiline: true,
        }),
      ]),
      section('about', 'ご案内', aboutFields(facts)),
      section('dates', '候補日', dateFields(facts)),
      section('reply', 'お返事', [
        field('replyBy', '返信の期限', '', '手入力'),
        field('replyTo', '返信先', phoneAndFax(facts.hospital.phone, facts.hospital.fax), '当院'),
      ]),
    ]),
  content(draft, facts, stamp) {
    const value = (id: string) => draftValue(draft, id)
    return contentOf(facts, stamp, {
      title: TITLE,
      patientLine: facts.patient ? `${value('patientName')} 様` : '',
      recipient: value('recipient').split('\n').filter(Boolean),
      blocks: [
        { type: 'paragraph', text: value('greeting') },
        { type: 'fields', labelWidth: 34, rows: aboutRows(value) },
        ...dateBlocks(draft),
        ...replyBlocks(value),
      ],
    })
  },
}

const GREETING =
  'いつもお世話になっております。下記の患者さんの退院前カンファレンスを開きます。' +
  'お忙しいところ恐れ入りますが、ご出席くださいますようお願いいたします。'

function aboutFields({ patient, admission, conference }: PaperFacts) {
  const body = conference?.body
  const time = [body?.startTime, body?.endTime].filter(Boolean).join('〜')
  return [
    field('greeting', '挨拶', GREETING, '当院', { isMultiline: true }),
    field('patientName', '患者氏名', patient?.name ?? '', '患者情報', {
      guidance: '伏せて案内するときはイニシャル等に',
    }),
    field(
      'when',
      '日時',
      body?.heldOn ? `${dayOrEmpty(body.heldOn)}　${time}`.trim() : '',
      'カンファレンス',
      {
        guidance: '空のときは候補日を印刷する',
      },
    ),
    field('place', '場所・方法', body?.place ?? '', 'カンファレンス', {
      guidance: 'ビデオで参加できるときはその方法',
    }),
    field(
      'discharge',
      '退院予定',
      dayOrEmpty(body?.dischargeOn ?? admission?.plannedDischargeOn),
      '患者情報',
    ),
    field('topics', '話し合いたいこと', '', '手入力', { isMultiline: true }),
    field('bring', '持参していただきたいもの', '', '手入力'),
  ]
}

function aboutRows(value: (id: string) => string) {
  const rows = [
    ['患者', value('patientName')],
    ['日時', value('when') === '' ? '下の候補日からお選びください' : value('when')],
    ['場所・方法', value('place')],
    ['退院予定', value('discharge')],
    ['話し合いたいこと', value('topics')],
    ['お持ちいただくもの', value('bring')],
  ] as const
  return rows.map(([label, text]) => [{ label, value: text }])
}

function dateFields({ conference }: PaperFacts) {
  const dates = conference?.body.heldOn ? [] : (conference?.body.candidateDates ?? [])
  return dates.map(({ on, time }, index) =>
    field(`date-${index}`, `候補日 ${index + 1}`, `${dayOrEmpty(on)}　${time}`.trim(), 'カンファレンス'),
  )
}

function dateBlocks(draft: PaperDraft): PaperBlockInput[] {
  const dates = (draftSection(draft, 'dates')?.fields ?? []).map(({ value }) => value.trim()).filter(Boolean)
  if (dates.length === 0 || draftValue(draft, 'when') !== '') return []
  const columns = [
    { title: '候補日', share: 5 },
    { title: '○ 出席できる', share: 2 },
    { title: '△ 調整できる', share: 2 },
    { title: '× 出席できない', share: 2 },
  ]
  const rows = dates.map((date) => [date, '', '', ''])
  return [
    { type: 'heading', level: 1, text: '候補日（あてはまる欄に印をつけてください）' },
    { type: 'table', columns, rows, minHeight: 9 },
  ]
}

function replyBlocks(value: (id: string) => string): PaperBlockInput[] {
  const items = ['会場で出席', 'ビデオで出席', '欠席（意見を書面で）'].map((text) => ({
    text,
    isChecked: false,
  }))
  return [
    { type: 'heading', level: 1, text: 'お返事（この用紙のまま FAX でお願いします）' },
    {
      type: 'fields',
      labelWidth: 34,
      rows: [[{ label: '返信先', value: value('replyTo') }], [{ label: '期限', value: value('replyBy') }]],
    },
    { type: 'checklist', items, columns: 3 },
    {
      type: 'fields',
      labelWidth: 34,
      minHeight: 10,
      rows: [
        [{ label: '機関名', value: '' }],
        [{ label: '出席者（職種・氏名）', value: '' }],
        [{ label: 'ご質問・ご意見', value: '' }],
      ],
    },
  ]
}
