import type { z } from 'zod'
import { contract } from '../../../shared/contract/contract.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { AdmissionInput } from '../../../shared/domain/admission.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import { PatientInput } from '../../../shared/domain/patient.ts'

/** The form has the shape of what is registered, so that a refused field is a field of the form. */
export const PatientFormSchema = contract['patient.register'].input
export type PatientFormValues = z.input<typeof PatientFormSchema>
export type PatientFormInput = z.output<typeof PatientFormSchema>

const NO_SITUATION = {
  careLevel: '',
  residence: '',
  household: '',
  diagnosis: '',
  disclosure: '',
  insurance: [],
  treatments: [],
  wishes: [],
  scenes: [],
}

/** A form that nobody has written in yet; the empty places are what the schema asks for. */
export function emptyForm(today: LocalDate, responsibleUserId: string): PatientFormValues {
  const form = {
    patient: {
      chartNo: '',
      name: '',
      kana: '',
      bornOn: null,
      sex: '',
      postalCode: '',
      address: '',
      districtCode: null,
      phone: '',
      contacts: [],
      infection: '',
      allergy: '',
      responsibleUserId,
    },
    admission: {
      admittedOn: today,
      ward: '',
      room: '',
      department: '',
      attendingDoctor: '',
      plannedDischargeOn: null,
      situation: NO_SITUATION,
      course: '',
      careSummary: '',
      medication: '',
      consent: { state: 'none', givenBy: '', givenOn: null, except: '' },
    },
  }
  // Birthday, sex and 担当 are not valid yet: the schema names these fields until they are written.
  return form as unknown as PatientFormValues
}

/** The form of a patient as they stand. */
export function formOf({ patient, admission }: PatientView): PatientFormValues {
  return { patient: pick(patient, PATIENT_FIELDS), admission: pick(admission, ADMISSION_FIELDS) }
}

const PATIENT_FIELDS = PatientInput.keyof().options
const ADMISSION_FIELDS = AdmissionInput.keyof().options

/** The fields that a person writes; version, id and stamp stay behind. */
function pick<T extends object, Field extends keyof T>(record: T, fields: readonly Field[]): Pick<T, Field> {
  return Object.fromEntries(fields.map((field) => [field, record[field]])) as Pick<T, Field>
}

/** Kana as they stand on papers: full width, katakana. */
export function withKatakana(input: PatientFormInput): PatientFormInput {
  const kana = input.patient.kana
    .normalize('NFKC')
    .replace(/[\u3041-\u3096]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0x60))
  return { ...input, patient: { ...input.patient, kana } }
}
