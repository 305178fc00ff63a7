import type { Admission } from '../../../shared/domain/admission.ts'
import type { AgendaItem } from '../../../shared/domain/conference-agenda.ts'
import type { ConferenceBody } from '../../../shared/domain/conference.ts'
import type { Hospital } from '../../../shared/domain/hospital.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import type { Untold } from '../../../shared/domain/paper-checks.ts'
import type { TellingWordGroup } from '../../../shared/domain/paper-kind.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import type { Role, RoleClass } from '../../../shared/domain/role.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import type { Withheld } from '../../../shared/domain/withheld-check.ts'

/** Whom a paper goes to. Empty strings where unknown. */
export type PaperRecipient = {
  readonly name: string
  readonly department: string
  readonly person: string
  readonly phone: string
  readonly fax: string
  /** Already decided for the patient; else asked, or a candidate. */
  readonly isInTeam: boolean
  /** 医療機関 (病院・診療所): a doctor reads the letter there. */
  readonly isMedical: boolean
}

/** A conference as it is to be printed: the confirmed version, or the draft (`version` null). */
export type PaperConference = {
  readonly body: ConferenceBody
  readonly version: {
    readonly no: number
    readonly reason: string
    readonly confirmedOn: LocalDate
    readonly confirmedByName: string
  } | null
}

export type PatientListRow = {
  readonly ward: string
  readonly room: string
  readonly name: string
  readonly kana: string
  readonly chartNo: string
  readonly ageAndSex: string
  readonly admittedOn: LocalDate
  readonly plannedDischargeOn: LocalDate | null
  readonly attendingDoctor: string
  readonly responsibleName: string
  readonly careLevel: string
  /** What is next for this patient, such as 返事待ち or a deadline. */
  readonly next: string
}

/** Who comes when the home doctor is away, and which hospital takes the patient, by the home doctor's groups. */
export type AwayPartner = {
  readonly name: string
  readonly phone: string
  readonly phoneNight: string
  /** When they come; for a hospital whether 入院希望 is registered there. */
  readonly note: string
}

/** All that a paper may be made from: plain data, gathered once by the service; a maker asks nobody. */
export type PaperFacts = {
  readonly today: LocalDate
  readonly isPractice: boolean
  readonly hospital: Hospital
  /** The user who issues the paper. */
  readonly issuerName: string
  /** 担当 of the patient. */
  readonly responsibleName: string
  readonly patient: Patient | null
  readonly admission: Admission | null
  /** Municipality and district without number: 防府市富海. */
  readonly placeName: string
  readonly untold: Untold
  readonly tellingWords: readonly TellingWordGroup[]
  /** Master roles: code → short word. */
  readonly roleWords: Partial<Record<Role, string>>
  readonly team: readonly TeamMember[]
  readonly standIns: readonly AwayPartner[]
  readonly backupHospitals: readonly AwayPartner[]
  /** Partners whom this paper leaves out: not 公開, and no consent for this patient. */
  readonly withheld: readonly Withheld[]
  readonly needs: readonly { readonly role: Role; readonly class: RoleClass; readonly reason: string }[]
  readonly candidates: readonly { readonly role: Role; readonly provider: Provider }[]
  readonly conference: PaperConference | null
  /** Agenda of the conference, from its template. */
  readonly agenda: readonly AgendaItem[]
  readonly recipient: PaperRecipient | null
  /** The role that an inquiry or invitation is about. */
  readonly askedRole: Role | null
  readonly patientRows: readonly PatientListRow[]
}
