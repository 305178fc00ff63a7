import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import {
  draftSection,
  draftValue,
  type PaperDraft,
  type PaperDraftSection,
} from '../../../shared/domain/paper-draft.ts'
import type { PaperFacts } from './paper-facts.ts'
import { contentOf, draftOf, field, type PaperMaker, section, sectionFields } from './paper-maker.ts'
import {
  addressLine,
  bornAndAge,
  contactLines,
  dayOrEmpty,
  recipientOrigin,
  SEX_WORD,
  teamLine,
} from './paper-words.ts'

const TITLE = '診療情報提供書'
const LABEL_MM = 38
const PENDING = '医師記載待ち'

/** 診療情報提供書: the items of 別紙様式11 in their order; header and social part are ours, the medical part the doctor's. */
export const referralLetter: PaperMaker = {
  kind: 'referral-letter',
  title: TITLE,
  draft: (facts) =>
    draftOf(
      'referral-letter',
      [recipient(facts), sender(facts), person(facts), doctorPart(facts), remarks(), social(facts)],
      false,
    ),
  content(draft, facts, stamp) {
    const isPending = !draft.isDoctorPartConfirmed
    return contentOf(facts, stamp, {
      title: TITLE,
      typeface: 'mincho',
      mark: isPending ? PENDING : '',
      recipient: recipientOf(draft, facts),
      issuer: senderOf(draft),
      blocks: [
        ...sectionRows(draft),
        ...(isPending ? [pendingBox()] : []),
        ...doctorRows(draft, isPending),
        ...sectionFields(draftSection(draft, 'remarks'), LABEL_MM),
        { type: 'heading', level: 1, text: '在宅療養について（退院支援部門記載）' },
        ...sectionFields(draftSection(draft, 'social'), LABEL_MM),
        { type: 'sourceNote', text: NOTES },
      ],
    })
  },
}

const NOTES =
  '別紙様式11に準じる（R8 の版は未確認）。必要なときは続紙、画像・検査の記録を添える。' +
  '紹介先が医療機関以外のときは、その名を紹介先に書き、患者住所・電話番号を必ず書く。'

const TO_DOCTOR = { label: '担当医', unnamed: '御担当医　殿', title: '先生' }
/** A care manager or a visiting nurse is no doctor. */
const TO_OTHERS = { label: '担当者', unnamed: '御担当者　様', title: '様' }

const addressWords = ({ recipient }: PaperFacts) => ((recipient?.isMedical ?? true) ? TO_DOCTOR : TO_OTHERS)

function recipient(facts: PaperFacts): PaperDraftSection {
  const { recipient: to } = facts
  const origin = recipientOrigin(facts)
  const words = addressWords(facts)
  return section('recipient', '紹介先', [
    field('recipientName', '紹介先医療機関等名', to?.name ?? '', origin),
    field('recipientDepartment', '担当科', to?.department ?? '', origin),
    field('recipientDoctor', words.label, to?.person ?? '', origin, {
      guidance: `分からないときは空のまま（「${words.unnamed}」と印刷）`,
    }),
  ])
}

function sender({ hospital, admission }: PaperFacts): PaperDraftSection {
  return section('sender', '紹介元', [
    field('senderAddress', '所在地', addressLine(hospital.postalCode, hospital.address), '当院'),
    field('senderName', '名称', hospital.name, '当院'),
    field('senderPhone', '電話番号', hospital.phone, '当院'),
    field('senderDepartment', '診療科', admission?.department ?? '', '患者情報'),
    field('senderDoctor', '医師氏名', admission?.attendingDoctor ?? '', '患者情報'),
  ])
}

function person({ patient, today }: PaperFacts): PaperDraftSection {
  return section('person', '患者', [
    field('patientName', '患者氏名', patient?.name ?? '', '患者情報'),
    field('patientAddress', '患者住所', addressLine(patient?.postalCode, patient?.address), '患者情報'),
    field('patientSex', '性別', patient ? SEX_WORD[patient.sex] : '', '患者情報'),
    field('patientPhone', '電話番号', patient?.phone ?? '', '患者情報'),
    field('patientBorn', '生年月日', patient ? bornAndAge(patient.bornOn, today) : '', '患者情報'),
    field('patientOccupation', '職業', '', '手入力'),
  ])
}

function doctorPart({ admission }: PaperFacts): PaperDraftSection {
  const text = (id: string, label: string, value: string, guidance?: string) =>
    field(id, label, value, '患者情報', {
      isMultiline: true,
      ...(guidance === undefined ? {} : { guidance }),
    })
  const fields = [
    text('diagnosis', '傷病名', admission?.situation.diagnosis ?? ''),
    text('purpose', '紹介目的', ''),
    text('history', '既往歴及び家族歴', ''),
    text('course', '症状経過及び検査結果', admission?.course ?? '', '電子カルテから貼り付け、医師が確かめる'),
    text('treatment', '治療経過', '', '電子カルテから貼り付け、医師が確かめる'),
    text('prescription', '現在の処方', admission?.medication ?? ''),
  ]
  return section('doctor', '医師が記載する部分', fields, true)
}

function remarks(): PaperDraftSection {
  return section('remarks', '備考', [field('remarks', '備考', '', '手入力', { isMultiline: true })])
}

function social(facts: PaperFacts): PaperDraftSection {
  const { patient, admission, team } = facts
  const situation = admission?.situation
  const living = [situation?.residence, situation?.household].filter(Boolean).join('・')
  const multiline = { isMultiline: true }
  return section('social', '在宅療養について', [
    field('stay', '入院・退院予定', stayText(facts), '患者情報'),
    field('living', '退院先・世帯', living, '患者情報'),
    field(
      'careLevel',
      '介護度・保険',
      [situation?.careLevel, ...(situation?.insurance ?? [])].filter(Boolean).join('・'),
      '患者情報',
    ),
    field('contacts', '連絡先', contactLines(patient), '患者情報', multiline),
    field('treatments', '医療処置・機器', (situation?.treatments ?? []).join('、'), '患者情報', multiline),
    field('care', 'ADL・ケアの要点', admission?.careSummary ?? '', '患者情報', multiline),
    field(
      'safety',
      'アレルギー・感染症',
      [patient?.allergy, patient?.infection].filter(Boolean).join('／'),
      '患者情報',
      multiline,
    ),
    field('wishes', '本人・家族の希望', (situation?.wishes ?? []).join('、'), '患者情報', multiline),
    field(
      'team',
      '在宅チーム',
      team.map((member) => teamLine(facts, member)).join('\n'),
      '在宅チーム',
      multiline,
    ),
  ])
}

function stayText({ admission }: PaperFacts): string {
  if (!admission) return ''
  const planned = dayOrEmpty(admission.plannedDischargeOn)
  return `${dayOrEmpty(admission.admittedOn)}入院${planned === '' ? '' : `、${planned}退院予定`}`
}

function recipientOf(draft: PaperDraft, facts: PaperFacts): string[] {
  const { unnamed, title } = addressWords(facts)
  const [name, department, doctor] = ['recipientName', 'recipientDepartment', 'recipientDoctor'].map((id) =>
    draftValue(draft, id),
  )
  const person = doctor ? `${doctor}　${title}` : unnamed
  return [name || '（紹介先医療機関等名）', [department, person].filter(Boolean).join('　')]
}

function senderOf(draft: PaperDraft): string[] {
  const value = (id: string) => draftValue(draft, id)
  return [
    value('senderAddress'),
    value('senderName'),
    value('senderPhone') === '' ? '' : `電話 ${value('senderPhone')}`,
    value('senderDepartment'),
    `医師氏名　${value('senderDoctor')}`,
  ].filter((line) => line !== '')
}

function sectionRows(draft: PaperDraft): PaperBlockInput[] {
  const cell = (label: string, id: string, share = 1) => ({ label, value: draftValue(draft, id), share })
  return [
    {
      type: 'fields',
      labelWidth: 22,
      rows: [
        [cell('患者氏名', 'patientName')],
        [cell('患者住所', 'patientAddress')],
        [cell('性別', 'patientSex'), cell('電話番号', 'patientPhone', 1.5)],
        [cell('生年月日', 'patientBorn', 1.2), cell('職業', 'patientOccupation')],
      ],
    },
  ]
}

function pendingBox(): PaperBlockInput {
  const text = '下の傷病名から現在の処方までは、医師が記載・確認するまで下書きです。このままでは渡せません。'
  return { type: 'box', title: PENDING, text, isStrong: true }
}

function doctorRows(draft: PaperDraft, isPending: boolean): PaperBlockInput[] {
  const fields = draftSection(draft, 'doctor')?.fields ?? []
  const rows = fields.map(({ label, value }) => {
    const text = value.trim()
    if (!isPending) return [{ label, value: text }]
    return [
      {
        label,
        value: text === '' ? `（${PENDING}）` : `（${PENDING}・下書き）\n${text}`,
        tone: 'pending' as const,
      },
    ]
  })
  return rows.length === 0 ? [] : [{ type: 'fields', labelWidth: LABEL_MM, minHeight: 10, rows }]
}
