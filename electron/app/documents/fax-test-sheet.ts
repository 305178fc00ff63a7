import type { PaperBlockInput, PaperContent } from '../../../shared/domain/paper-content.ts'
import type { PaperFacts } from './paper-facts.ts'
import { contentOf } from './paper-maker.ts'
import { phoneAndFax } from './paper-words.ts'

const TITLE = 'FAX送付テスト票'

type TestSheet = {
  readonly recipientName: string
  readonly number: string
  /** A word that is read back by telephone: proves that this very sheet has arrived. */
  readonly word: string
}

/** The only sheet that an unverified number gets: no patient, not even a hint of one. */
export function faxTestSheet(facts: PaperFacts, { recipientName, number, word }: TestSheet): PaperContent {
  const stamp = { number: '', version: 0, issuedOn: facts.today, isPreview: false }
  return contentOf(facts, stamp, {
    title: TITLE,
    patientLine: '',
    recipient: [`${recipientName}　御中`],
    blocks: [
      {
        type: 'paragraph',
        text:
          'いつもお世話になっております。FAX番号に間違いがないかを確かめるための送信です。' +
          'この用紙に患者さんの情報はありません。',
      },
      {
        type: 'fields',
        size: 'large',
        labelWidth: 44,
        rows: [[{ label: '送信したFAX番号', value: number }], [{ label: '合言葉', value: word }]],
      },
      {
        type: 'box',
        title: 'お願い',
        text:
          `届きましたら、お電話で合言葉をお知らせください。\n${phoneAndFax(facts.hospital.phone, facts.hospital.fax)}\n` +
          '宛先にお心当たりのない場合も、お手数ですがお知らせください。',
      },
      ...ourRecord(),
    ],
  })
}

function ourRecord(): PaperBlockInput[] {
  const person = (word: string) => [
    { label: `${word}（氏名・日時）`, value: '' },
    { label: '確かめた方法', value: '' },
  ]
  return [
    { type: 'heading', level: 1, text: '当院の記録' },
    { type: 'fields', labelWidth: 34, minHeight: 12, rows: [person('1人目'), person('2人目')] },
  ]
}
