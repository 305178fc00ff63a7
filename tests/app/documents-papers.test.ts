import { expect, test } from 'vitest'
import { paperMakers } from '../../electron/app/documents/paper-makers.ts'
import { numberBelow } from '../../electron/app/documents/paper-words.ts'
import type { PaperFacts } from '../../electron/app/documents/paper-facts.ts'
import { PaperContent } from '../../shared/domain/paper-content.ts'
import {
  draftSection,
  type PaperDraft,
  PaperDraft as PaperDraftSchema,
} from '../../shared/domain/paper-draft.ts'
import type { PaperKindCode } from '../../shared/domain/paper-kind.ts'
import { paperTexts } from '../../shared/domain/paper-text.ts'
import { emptyFacts, facts, longFacts } from '../support/sample-papers.ts'
import { admission, candidates, patient } from '../support/sample-patient.ts'

const stamp = { number: 'R8-000123', version: 1, issuedOn: facts.today, isPreview: false }

function printed(
  kind: PaperKindCode,
  from: PaperFacts = facts,
  draft: PaperDraft = paperMakers[kind].draft(from),
): string {
  return paperTexts(paperMakers[kind].content(draft, from, stamp)).join('\n')
}

test.each(Object.keys(paperMakers) as PaperKindCode[])(
  '%s keeps to the schemas with little, much and no data',
  (kind) => {
    for (const from of [facts, longFacts, emptyFacts]) {
      const draft = PaperDraftSchema.parse(paperMakers[kind].draft(from))
      expect(draft.kind).toBe(kind)
      const ids = draft.sections.flatMap(({ fields }) => fields.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      PaperContent.parse(paperMakers[kind].content(draft, from, stamp))
    }
  },
)

test('every value of a draft says where it comes from, and an empty one that it is missing', () => {
  for (const maker of Object.values(paperMakers)) {
    for (const field of maker.draft(facts).sections.flatMap(({ fields }) => fields)) {
      expect(field.origin === '未記入').toBe(field.value.trim() === '')
    }
  }
})

test('the family list is in kana order, has more than one pharmacy, and says no rank, remark, refusal or scene', () => {
  const text = printed('family-candidates')
  expect(text.indexOf('架空あおば内科')).toBeLessThan(text.indexOf('架空わかば医院'))
  expect(text.indexOf('架空こもれび薬局')).toBeLessThan(text.indexOf('架空ひだまり薬局'))
  for (const { provider } of candidates) expect(text).not.toContain(provider.note)
  for (const word of [
    '緩和',
    '看取り',
    '癌',
    'がん',
    '断られた',
    '順位',
    '合わない',
    '未確認',
    '麻薬',
    '1位',
  ]) {
    expect(text).not.toContain(word)
  }
})

test('the family list leaves out what is not public, and a name that tells what is untold; told, that name may stand', () => {
  expect(printed('family-candidates')).not.toContain('架空かくれ医院')
  expect(printed('family-candidates')).not.toContain('架空緩和ケアクリニック')
  const told = { ...facts, untold: { diagnosis: false, prognosis: false } }
  expect(printed('family-candidates', told)).toContain('架空緩和ケアクリニック')
  expect(printed('family-candidates', told)).not.toContain('架空かくれ医院')
})

test('the anonymous sheet says age band, town, treatments and day, and nothing of who it is', () => {
  const text = printed('anonymous-inquiry')
  for (const word of ['80代女性', '防府市 架空地区', '在宅酸素（HOT）', '令和8年11月28日', '0835-00-0099'])
    expect(text).toContain(word)
  const contacts = patient.contacts.flatMap(({ name, phone }) => [name, phone])
  const identity = [
    patient.name,
    '髙﨑',
    patient.kana,
    patient.chartNo,
    patient.phone,
    '1937',
    '昭和12年',
    '架空町1丁目',
    ...contacts,
  ]
  for (const word of identity) expect(text).not.toContain(word)
  expect(text).not.toContain(admission.situation.diagnosis)
})

test('the very old are not told apart on the anonymous sheet', () => {
  const older = { ...facts, patient: { ...patient, bornOn: '1923-01-02' as typeof patient.bornOn } }
  expect(printed('anonymous-inquiry', older)).toContain('90歳以上女性')
})

test('the FAX cover never names the patient', () => {
  expect(printed('fax-cover')).not.toContain('髙﨑')
})

test('the letter holds the items of the form in their order', () => {
  const text = printed('referral-letter')
  const items = [
    '患者氏名',
    '患者住所',
    '性別',
    '電話番号',
    '生年月日',
    '職業',
    '傷病名',
    '紹介目的',
    '既往歴及び家族歴',
  ]
  const rest = ['症状経過及び検査結果', '治療経過', '現在の処方', '備考']
  const places = [...items, ...rest].map((item) => text.indexOf(`\n${item}\n`))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('a letter to somebody who is no medical institution is not addressed to a doctor', () => {
  expect(printed('referral-letter')).toContain('御担当医　殿')
  const recipient = facts.recipient && { ...facts.recipient, isMedical: false }
  const text = printed('referral-letter', { ...facts, recipient })
  expect(text).toContain('御担当者　様')
  expect(text).not.toContain('御担当医')
  const named = recipient && { ...recipient, person: '空野 計子' }
  expect(printed('referral-letter', { ...facts, recipient: named })).toContain('空野 計子　様')
})

test('the recipient of an inquiry who is not in the team does not count as the team', () => {
  const originOf = (isInTeam: boolean) => {
    const recipient = facts.recipient && { ...facts.recipient, isInTeam }
    const draft = paperMakers['anonymous-inquiry'].draft({ ...facts, recipient })
    return draftSection(draft, 'recipient')?.fields[0]?.origin
  }
  expect([originOf(true), originOf(false)]).toEqual(['在宅チーム', '連携先'])
  expect(printed('anonymous-inquiry')).not.toContain('同意')
})

test('until the doctor confirms, the medical part is visibly a draft on every page', () => {
  const draft = paperMakers['referral-letter'].draft(facts)
  expect(draftSection(draft, 'doctor')?.isDoctorPart).toBe(true)
  const pending = paperMakers['referral-letter'].content(draft, facts, stamp)
  expect(pending.mark).toContain('医師記載待ち')
  expect(paperTexts(pending).join()).toContain('（医師記載待ち・下書き）\n膵癌、肝転移')

  const confirmed = paperMakers['referral-letter'].content(
    { ...draft, isDoctorPartConfirmed: true },
    facts,
    stamp,
  )
  expect(paperTexts(confirmed).join()).not.toContain('医師記載待ち')
})

test('the emergency card names who answers at night with number, days and what to mind, but no untold illness', () => {
  const text = printed('emergency-card')
  for (const word of ['空野 看子 看護師', '090-0000-1002', '毎日24時間', '薬を使った時刻', '0120-000-105'])
    expect(text).toContain(word)
  expect(text).not.toContain('膵癌')
  expect(printed('emergency-card', { ...facts, untold: { diagnosis: false, prognosis: true } })).toContain(
    '膵癌',
  )
})

test('the emergency card leaves out a role that nobody fills and a member without a number', () => {
  const FIRST = 'まずここへ電話してください'
  const onlyNurse = { ...facts, team: facts.team.filter(({ role }) => role !== 'homeDoctor') }
  expect(printed('emergency-card', onlyNurse)).not.toContain('在宅医')
  expect(printed('emergency-card', onlyNurse)).toContain(FIRST)
  const mute = facts.team.map((member) =>
    member.role === 'homeDoctor' ? { ...member, phoneDay: '', phoneNight: '' } : member,
  )
  expect(printed('emergency-card', { ...facts, team: mute })).not.toContain('空野 診子')
  expect(printed('emergency-card', { ...facts, team: [] })).not.toContain(FIRST)
})

test('the record of a conference prints who was there, the changes before the wishes for an emergency, and why it was corrected', () => {
  const text = printed('conference-record')
  expect(text).not.toContain('空野 薬子')
  expect(text).toContain('訂正の理由（第2版）\n初回訪問日の誤りを訂正')
  expect(text.indexOf('救急車の目安')).toBeLessThan(text.indexOf('緊急時の意思'))
})

test('an invitation with a settled date asks for no other', () => {
  expect(printed('conference-invitation')).not.toContain('候補日（')
  const body = facts.conference && { ...facts.conference.body, heldOn: null }
  const open = { ...facts, conference: body && { body, version: null } }
  expect(printed('conference-invitation', open)).toContain('令和8年11月24日　14:00')
})

test('a preview is marked as a draft and has no number', () => {
  const content = paperMakers['fax-cover'].content(paperMakers['fax-cover'].draft(facts), facts, {
    ...stamp,
    number: '',
    version: 0,
    isPreview: true,
  })
  expect(paperTexts(content)).toContain('下書き')
  expect(paperTexts(content).join()).not.toContain('発行番号')
})

test('the sheet for the room prints what is known of each point, and what may come', () => {
  const from = {
    ...facts,
    agenda: [
      { sectionId: 'expectedChanges', title: '起こりうる変化', minutes: 5, prompts: ['救急車の目安'] },
    ],
  }
  expect(printed('conference-sheet', from)).toContain(
    '起こりうる変化（5分）\n□ 救急車の目安\n・痛みが強い：頓服を1包使い、時刻を書く',
  )
})

test('a number at the end of a narrow cell stands in a line of its own, any other text stays as it is', () => {
  expect(numberBelow('訪問看護　090-0000-3333')).toBe('訪問看護\n090-0000-3333')
  expect(numberBelow('訪問看護 0835-00-3333')).toBe('訪問看護\n0835-00-3333')
  for (const text of ['0835-00-3333', '内線 0123', '12月10日 10:30', '体温 38.5 度'])
    expect(numberBelow(text)).toBe(text)
})
