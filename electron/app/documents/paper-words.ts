import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import { ageInMonthsOn, ageOn, type LocalDate } from '../../../shared/domain/local-date.ts'
import type { PaperOrigin } from '../../../shared/domain/paper-draft.ts'
import type { Patient, Sex } from '../../../shared/domain/patient.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import type { PaperFacts, PaperRecipient } from './paper-facts.ts'

export const SEX_WORD: Record<Sex, string> = { female: '女', male: '男', other: 'その他' }

/** 髙﨑 邉子 様（ID 0012345）; empty where the paper is of no one patient. */
export function patientLine(patient: Patient | null): string {
  return patient ? `${patient.name} 様（ID ${patient.chartNo}）` : ''
}

/** 令和8年11月21日; empty for an unknown day. */
export function dayOrEmpty(day: LocalDate | null | undefined): string {
  return day ? toEraDate(day) : ''
}

/** 昭和12年3月4日（89歳）; babies in months. */
export function bornAndAge(bornOn: LocalDate, today: LocalDate): string {
  const months = ageInMonthsOn(bornOn, today)
  return `${toEraDate(bornOn)}（${months < 24 ? `${months}か月` : `${ageOn(bornOn, today)}歳`}）`
}

/** 80代女性, for papers that name nobody. The very old are few in a town: 90歳以上. */
export function ageBand(patient: Patient, today: LocalDate): string {
  const age = ageOn(patient.bornOn, today)
  const sex = patient.sex === 'other' ? '' : patient.sex === 'female' ? '女性' : '男性'
  if (age >= 90) return `90歳以上${sex}`
  if (age >= 10) return `${Math.floor(age / 10) * 10}代${sex}`
  return age < 1 ? '乳児' : age < 7 ? '幼児' : '小学生の年代'
}

export function hospitalLines({ hospital, issuerName }: PaperFacts): string[] {
  return [
    hospital.name,
    hospital.department,
    addressLine(hospital.postalCode, hospital.address),
    phoneAndFax(hospital.phone, hospital.fax),
    issuerName === '' ? '' : `担当　${issuerName}`,
  ].filter((line) => line !== '')
}

/** 〒747-0000 山口県… */
export function addressLine(postalCode = '', address = ''): string {
  return [postalCode === '' ? '' : `〒${postalCode}`, address].filter((part) => part !== '').join(' ')
}

export function phoneAndFax(phone: string, fax: string): string {
  return [phone === '' ? '' : `電話 ${phone}`, fax === '' ? '' : `FAX ${fax}`].filter(Boolean).join('　')
}

/** ○○診療所 内科 御中, or with a person: 山田 様. */
export function recipientLines(recipient: PaperRecipient | null): string[] {
  if (!recipient || recipient.name === '') return []
  const place = [recipient.name, recipient.department].filter(Boolean).join('　')
  return recipient.person === '' ? [`${place}　御中`] : [place, `${recipient.person}　様`]
}

/** Where the name and numbers of the recipient come from: the team, or the directory for one only asked or proposed. */
export function recipientOrigin({ recipient }: PaperFacts): PaperOrigin {
  return recipient?.isInTeam ? '在宅チーム' : '連携先'
}

export function roleWord(facts: PaperFacts, role: TeamMember['role']): string {
  return facts.roleWords[role] ?? ''
}

/** 訪問看護：あおぞら訪問看護ステーション（鈴木） 電話 … ／夜間 … */
export function teamLine(facts: PaperFacts, member: TeamMember): string {
  const person = member.person === '' ? '' : `（${member.person}）`
  const night =
    member.phoneNight === '' || member.phoneNight === member.phoneDay ? '' : `／夜間 ${member.phoneNight}`
  const phone = member.phoneDay === '' ? '' : `　電話 ${member.phoneDay}${night}`
  return `${roleWord(facts, member.role)}：${member.providerName}${person}${phone}`
}

/** 母（キーパーソン）山田花子 090-… */
export function contactLines(patient: Patient | null): string {
  return (patient?.contacts ?? [])
    .map(({ name, relation, phone, isKeyPerson, isMainCarer }) => {
      const marks = [relation, isKeyPerson ? 'キーパーソン' : '', isMainCarer ? '主介護者' : ''].filter(
        Boolean,
      )
      return [name, marks.length > 0 ? `（${marks.join('・')}）` : '', phone === '' ? '' : `　${phone}`].join(
        '',
      )
    })
    .join('\n')
}

/** A number at the end stands in a line of its own: in a narrow cell nobody may have to read it in two pieces. */
export function numberBelow(text: string): string {
  return text.replace(/[ \t\u3000]+(0\d[\d-]{7,})$/u, '\n$1')
}
