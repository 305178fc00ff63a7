import type { Attendee, ConferenceBody } from '../../../shared/domain/conference.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import { draftValue } from '../../../shared/domain/paper-draft.ts'
import type { PaperConference } from './paper-facts.ts'
import { contentOf, draftOf, field, type PaperMaker, section } from './paper-maker.ts'
import { dayOrEmpty, numberBelow, recipientLines, recipientOrigin } from './paper-words.ts'

const TITLE = '退院前カンファレンス記録'
const SIDE: Record<Attendee['side'], string> = { hospital: '当院', home: '在宅側', family: '本人・家族' }

/** 退院前カンファレンス記録: what was confirmed in the room. Its text is changed only by 訂正 of the record, not here. */
export const conferenceRecord: PaperMaker = {
  kind: 'conference-record',
  title: TITLE,
  draft: (facts) =>
    draftOf('conference-record', [
      section('cover', '宛先と添え書き', [
        field('recipient', '宛先', recipientLines(facts.recipient).join('\n'), recipientOrigin(facts), {
          isMultiline: true,
          guidance: '空のときは宛先を印刷しない',
        }),
        field('message', '添え書き', '', '手入力', { isMultiline: true }),
        field('author', '記録者', facts.issuerName, '当院'),
      ]),
    ]),
  content(draft, facts, stamp) {
    const { conference } = facts
    const message = draftValue(draft, 'message')
    return contentOf(facts, stamp, {
      title: TITLE,
      recipient: draftValue(draft, 'recipient').split('\n').filter(Boolean),
      mark: conference?.version === null ? '未確定' : '',
      blocks: [
        ...(message === '' ? [] : [{ type: 'paragraph' as const, text: message }]),
        ...(conference ? bodyBlocks(conference, draftValue(draft, 'author')) : [nothingYet()]),
      ],
    })
  },
}

function nothingYet(): PaperBlockInput {
  return { type: 'paragraph', text: 'カンファレンスの記録がまだありません。', tone: 'pending' }
}

function bodyBlocks(conference: PaperConference, author: string): PaperBlockInput[] {
  const { body, version } = conference
  return [
    ...headRows(body, author),
    ...(version && version.no > 1 ? [correction(version)] : []),
    ...attendeeTable(body.attendees),
    ...sectionBlocks(body),
    ...decisionTable(body),
    ...(version ? [confirmed(version)] : []),
  ]
}

function headRows(body: ConferenceBody, author: string): PaperBlockInput[] {
  const time = [body.startTime, body.endTime].filter(Boolean).join('〜')
  const held = [dayOrEmpty(body.heldOn), time].filter(Boolean).join('　')
  return [
    {
      type: 'fields',
      labelWidth: 22,
      rows: [
        [
          { label: '開催日時', value: held },
          { label: '場所・方法', value: body.place },
        ],
        [
          { label: '司会', value: body.chair },
          { label: '記録者', value: author },
        ],
        [
          { label: '退院日', value: dayOrEmpty(body.dischargeOn) },
          { label: '初回訪問日', value: dayOrEmpty(body.firstVisitOn) },
        ],
        [{ label: '次回受診', value: body.nextAppointment }],
      ],
    },
  ]
}

function correction({ no, reason }: NonNullable<PaperConference['version']>): PaperBlockInput {
  return { type: 'box', title: `訂正の理由（第${no}版）`, text: reason }
}

function attendeeTable(attendees: readonly Attendee[]): PaperBlockInput[] {
  const present = attendees.filter(({ isPresent }) => isPresent)
  const rows = (Object.keys(SIDE) as Attendee['side'][]).flatMap((side) =>
    present
      .filter((attendee) => attendee.side === side)
      .map(({ organisation, profession, name, isByVideo }) => [
        SIDE[side],
        organisation,
        profession,
        name,
        isByVideo ? 'ビデオ' : '会場',
      ]),
  )
  const columns = [
    { title: '区分', share: 1.4 },
    { title: '所属', share: 4 },
    { title: '職種・続柄', share: 2.2 },
    { title: '氏名', share: 2.4 },
    { title: '方法', share: 1 },
  ]
  return [
    { type: 'heading', level: 1, text: '出席者' },
    { type: 'table', columns, rows },
  ]
}

/** Sections in the order of the record; the table of changes stands before the wishes for an emergency. */
function sectionBlocks(body: ConferenceBody): PaperBlockInput[] {
  const isEmergency = ({ id, title }: ConferenceBody['sections'][number]) =>
    id === 'emergencyWishes' || title.includes('緊急時の意思')
  const at = body.sections.findIndex(isEmergency)
  const place = at === -1 ? body.sections.length : at
  const text = (sections: ConferenceBody['sections']) =>
    sections
      .filter(({ id }) => id !== 'expectedChanges')
      .flatMap((each): PaperBlockInput[] => [
        { type: 'heading', level: 1, text: each.title },
        { type: 'paragraph', text: each.text.trim() === '' ? '記載なし' : each.text.trim() },
      ])
  return [...text(body.sections.slice(0, place)), ...changesTable(body), ...text(body.sections.slice(place))]
}

function changesTable({ expectedChanges }: ConferenceBody): PaperBlockInput[] {
  if (expectedChanges.length === 0) return []
  const columns = [
    { title: '症状', share: 1.7, isBold: true },
    { title: 'まずすること', share: 2.6 },
    { title: '連絡先（日中）', share: 2.3 },
    { title: '連絡先（夜間）', share: 2.3 },
    { title: '救急車の目安', share: 2 },
  ]
  const rows = expectedChanges.map((change) => [
    change.symptom,
    change.firstStep,
    numberBelow(change.callByDay),
    numberBelow(change.callByNight),
    change.ambulanceWhen,
  ])
  return [
    { type: 'heading', level: 1, text: '起こりうる変化と対応' },
    { type: 'table', columns, rows },
  ]
}

function decisionTable({ decisions }: ConferenceBody): PaperBlockInput[] {
  const columns = [
    { title: 'だれが', share: 2, isBold: true },
    { title: '何を', share: 5 },
    { title: 'いつまで', share: 2 },
  ]
  const rows = decisions.map(({ who, what, dueOn }) => [who, what, dayOrEmpty(dueOn)])
  const table: PaperBlockInput =
    rows.length === 0 ? { type: 'paragraph', text: '記載なし' } : { type: 'table', columns, rows }
  return [{ type: 'heading', level: 1, text: '決まったこと' }, table]
}

function confirmed({
  no,
  confirmedOn,
  confirmedByName,
}: NonNullable<PaperConference['version']>): PaperBlockInput {
  return { type: 'sourceNote', text: `記録 第${no}版　確定 ${dayOrEmpty(confirmedOn)}　${confirmedByName}` }
}
