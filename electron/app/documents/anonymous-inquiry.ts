import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import { draftValue } from '../../../shared/domain/paper-draft.ts'
import type { PaperFacts } from './paper-facts.ts'
import { contentOf, draftOf, field, type PaperMaker, section } from './paper-maker.ts'
import { ageBand, dayOrEmpty, phoneAndFax, recipientLines, recipientOrigin, roleWord } from './paper-words.ts'

const TITLE = '受け入れのお問い合わせ（匿名）'

/** 匿名打診票: the first contact before consent. Never a name, ID, exact address or birth date. */
export const anonymousInquiry: PaperMaker = {
  kind: 'anonymous-inquiry',
  title: TITLE,
  draft: (facts) =>
    draftOf('anonymous-inquiry', [
      section('recipient', '宛先', [
        field('recipient', '宛先', recipientLines(facts.recipient).join('\n'), recipientOrigin(facts), {
          isMultiline: true,
        }),
      ]),
      section('request', 'お願いしたいこと', requestFields(facts)),
      section('reply', 'お返事', [
        field('replyBy', '返信の期限', '', '手入力', { guidance: '例：12月1日（月）正午まで' }),
        field('replyTo', '返信先', phoneAndFax(facts.hospital.phone, facts.hospital.fax), '当院'),
      ]),
    ]),
  content(draft, facts, stamp) {
    const value = (id: string) => draftValue(draft, id)
    return contentOf(facts, stamp, {
      title: TITLE,
      patientLine: '',
      recipient: value('recipient').split('\n').filter(Boolean),
      blocks: [
        {
          type: 'paragraph',
          text: '次の方の受け入れについてお伺いします。この用紙ではお名前を伏せています。',
        },
        { type: 'fields', labelWidth: 34, rows: requestRows(value) },
        ...answerBlocks(value),
      ],
    })
  },
}

const REQUEST: readonly [id: string, label: string][] = [
  ['role', 'お願いしたいこと'],
  ['person', '年代・性別'],
  ['place', 'お住まいの地区'],
  ['careLevel', '介護度・保険'],
  ['living', '退院先・世帯'],
  ['condition', '病状の概要'],
  ['treatments', '処置・機器'],
  ['wishes', 'ご希望'],
  ['from', '退院予定・開始希望'],
  ['other', 'そのほか'],
]

function requestFields(facts: PaperFacts) {
  const { patient, admission, today, placeName, askedRole } = facts
  const situation = admission?.situation
  const known: Record<string, string> = {
    role: askedRole ? roleWord(facts, askedRole) : '',
    person: patient ? ageBand(patient, today) : '',
    place: placeName,
    careLevel: [situation?.careLevel, ...(situation?.insurance ?? [])].filter(Boolean).join('・'),
    living: [situation?.residence, situation?.household].filter(Boolean).join('・'),
    treatments: (situation?.treatments ?? []).join('、'),
    wishes: (situation?.wishes ?? []).join('、'),
    from: dayOrEmpty(admission?.plannedDischargeOn),
    // Asked for by every partner; what may not be told is taken out before it goes.
    other: patient === null || patient.infection === '' ? '' : `感染症など：${patient.infection}`,
  }
  const guidance: Record<string, string> = {
    place: '町名まで。番地は書かない',
    condition: '個人が分からない範囲で。病名は必要なときだけ',
    wishes: '名前や勤め先など、個人が分かることは書かない',
    other: '感染症は、伝えてよいか確かめる',
  }
  return REQUEST.map(([id, label]) =>
    field(id, label, known[id] ?? '', '患者情報', {
      isMultiline: ['condition', 'treatments', 'wishes', 'other'].includes(id),
      ...(guidance[id] === undefined ? {} : { guidance: guidance[id] }),
    }),
  )
}

function requestRows(value: (id: string) => string) {
  return REQUEST.map(([id, label]) => [{ label, value: value(id) }])
}

function answerBlocks(value: (id: string) => string): PaperBlockInput[] {
  const items = ['可', '条件付き', '不可'].map((text) => ({ text, isChecked: false }))
  const by = value('replyBy')
  return [
    { type: 'heading', level: 1, text: 'お返事（この用紙のまま FAX またはお電話でお願いします）' },
    {
      type: 'fields',
      labelWidth: 34,
      rows: [[{ label: '返信先', value: value('replyTo') }], [{ label: '期限', value: by }]],
    },
    { type: 'checklist', items, columns: 3, size: 'large' },
    { type: 'paragraph', text: '条件・理由（空きの時期、対応できる処置、訪問できる曜日など）' },
    { type: 'ruledLines', count: 4, gap: 9 },
    {
      type: 'fields',
      labelWidth: 26,
      minHeight: 10,
      rows: [
        [
          { label: '機関名', value: '' },
          { label: 'ご担当者', value: '' },
        ],
        [
          { label: 'お電話', value: '' },
          { label: '記入日', value: '' },
        ],
      ],
    },
  ]
}
