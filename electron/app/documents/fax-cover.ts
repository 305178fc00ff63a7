import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import { draftValue } from '../../../shared/domain/paper-draft.ts'
import { contentOf, draftOf, field, type PaperMaker, section } from './paper-maker.ts'
import { phoneAndFax, recipientLines, recipientOrigin } from './paper-words.ts'

const TITLE = 'FAX送付状'

/** FAX送付状: lies open on the other side's machine, so it never names the patient. */
export const faxCover: PaperMaker = {
  kind: 'fax-cover',
  title: TITLE,
  draft: (facts) =>
    draftOf('fax-cover', [
      section('recipient', '宛先', [
        field('recipient', '宛先', recipientLines(facts.recipient).join('\n'), recipientOrigin(facts), {
          isMultiline: true,
        }),
        field('recipientFax', 'FAX番号', facts.recipient?.fax ?? '', recipientOrigin(facts), {
          guidance: '送る前に声に出して確かめる',
        }),
        field('recipientPhone', '電話番号', facts.recipient?.phone ?? '', recipientOrigin(facts)),
      ]),
      section('letter', '内容', [
        field('subject', '件名', '', '手入力', { guidance: '患者さんの名前は書かない' }),
        field('pages', '送付枚数（この用紙を含む）', '', '手入力'),
        field('message', '本文', MESSAGE, '当院', {
          isMultiline: true,
          guidance: '患者さんの名前は書かない',
        }),
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
          type: 'fields',
          size: 'large',
          labelWidth: 40,
          rows: [
            [{ label: 'FAX番号', value: value('recipientFax') }],
            [{ label: '電話番号', value: value('recipientPhone') }],
            [{ label: '件名', value: value('subject') }],
            [
              {
                label: '送付枚数（この用紙を含む）',
                value: value('pages') === '' ? '　　　枚' : value('pages'),
              },
            ],
          ],
        },
        { type: 'paragraph', text: value('message') },
        ...handling(),
        ...misdirected(phoneAndFax(facts.hospital.phone, facts.hospital.fax)),
      ],
    })
  },
}

const MESSAGE =
  'いつもお世話になっております。次の書類をお送りします。ご確認のほど、よろしくお願いいたします。'

function handling(): PaperBlockInput[] {
  const items = ['ご確認ください', 'ご返信ください', '折り返しお電話ください', '後日、原本を郵送します'].map(
    (text) => ({
      text,
      isChecked: false,
    }),
  )
  return [
    { type: 'checklist', items, columns: 2 },
    { type: 'paragraph', text: '通信欄' },
    { type: 'ruledLines', count: 6, gap: 9 },
  ]
}

function misdirected(replyTo: string): PaperBlockInput[] {
  const text =
    'このFAXには個人情報が含まれることがあります。お心当たりのない場合は、お手数ですが下記へお知らせのうえ、' +
    `読まずに破棄をお願いいたします。\n${replyTo}`
  return [{ type: 'box', title: '宛先が違っていた場合', text }]
}
