import { z } from 'zod'
import { Admission, AdmissionInput } from '../domain/admission.ts'
import { AdmissionId, PatientId, UserId } from '../domain/ids.ts'
import { LocalDate } from '../domain/local-date.ts'
import { Patient, PatientInput, Sex } from '../domain/patient.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** A patient with the current (else the last) stay, as every tab of the patient page gets them. */
export const PatientView = z.strictObject({
  patient: Patient,
  admission: Admission,
  /** Completed years, for children under six also months: 「3歳4か月」. */
  ageText: z.string(),
  ageInMonths: z.number().int(),
  /** Day of the stay; the day of admission is day 1. */
  stayDay: z.number().int(),
  /** 担当's name. */
  responsibleName: z.string(),
  /** Names from the district's area path, empty where no district is known. */
  areaName: z.string(),
  /** 同姓あり: another patient now in hospital has the same family name. */
  hasNamesake: z.boolean(),
  /** 独居 by the master's traits of the household; 日中独居 is not. */
  livesAlone: z.boolean(),
  /** 告知: `untold` diagnosis or prognosis, `unknown` what the patient knows, else `told`. */
  disclosure: z.enum(['told', 'untold', 'unknown']),
})
export type PatientView = z.infer<typeof PatientView>

/** A row of the patient list. */
export const PatientRow = z.strictObject({
  patientId: PatientId,
  admissionId: AdmissionId,
  chartNo: z.string(),
  name: z.string(),
  kana: z.string(),
  sex: Sex,
  ageText: z.string(),
  ward: z.string(),
  room: z.string(),
  diagnosis: z.string(),
  admittedOn: LocalDate,
  plannedDischargeOn: LocalDate.nullable(),
  dischargedOn: LocalDate.nullable(),
  responsibleUserId: UserId,
  responsibleName: z.string(),
  isFictional: z.boolean(),
})
export type PatientRow = z.infer<typeof PatientRow>

export const patientCalls = {
  /** Instant search by name, kana, number, any variant character; in kana order. */
  'patient.search': query({
    allow: EVERYBODY,
    input: z.strictObject({
      text: z.string().max(100),
      responsibleUserId: UserId.optional(),
      ward: z.string().max(30).optional(),
      /** Also patients who went home. */
      includesDischarged: z.boolean().default(false),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    output: z.strictObject({ rows: z.array(PatientRow), hasMore: z.boolean(), wards: z.array(z.string()) }),
  }),
  'patient.get': query({
    allow: EVERYBODY,
    input: z.strictObject({ patientId: PatientId }),
    output: PatientView,
    about: ({ patientId }) => patientId,
  }),
  /** Patients who may be the same person: same number, or same folded name or kana with the same birth day. */
  'patient.findSimilar': query({
    allow: WRITERS,
    input: z.strictObject({
      chartNo: z.string().max(20),
      name: z.string().max(60),
      kana: z.string().max(80),
      bornOn: LocalDate.nullable(),
      exceptPatientId: PatientId.optional(),
    }),
    output: z.array(
      z.strictObject({
        patientId: PatientId,
        chartNo: z.string(),
        name: z.string(),
        kana: z.string(),
        bornOn: LocalDate,
        why: z.string(),
      }),
    ),
  }),
  /** Registers a patient with their stay; a chart number that exists is a `duplicate`. */
  'patient.register': command({
    allow: WRITERS,
    input: z.strictObject({ patient: PatientInput, admission: AdmissionInput }),
    output: PatientView,
    about: (_input, { patient }) => patient.id,
  }),
  /** Changes both; `conflict` where somebody else saved since the versions were read. */
  'patient.update': command({
    allow: WRITERS,
    input: z.strictObject({
      patientId: PatientId,
      patientVersion: z.number().int(),
      admissionId: AdmissionId,
      admissionVersion: z.number().int(),
      patient: PatientInput,
      admission: AdmissionInput,
    }),
    output: PatientView,
    about: ({ patientId }) => patientId,
  }),
  /** 退院: the stay ends; the patient leaves the daily lists but stays searchable. Undone with `null`. */
  'patient.discharge': command({
    allow: WRITERS,
    input: z.strictObject({
      patientId: PatientId,
      admissionId: AdmissionId,
      version: z.number().int(),
      dischargedOn: LocalDate.nullable(),
    }),
    output: PatientView,
    about: ({ patientId }) => patientId,
  }),
  /**
   * 再入院: a new stay of a patient who went home, with the situation of the last one to begin from; consent is asked
   * anew, and last stay's team comes along as これまでの担当. `conflict` while a stay is open.
   */
  'patient.readmit': command({
    allow: WRITERS,
    input: z.strictObject({
      patientId: PatientId,
      admittedOn: LocalDate,
      ward: AdmissionInput.shape.ward,
      room: AdmissionInput.shape.room,
    }),
    output: PatientView,
    about: ({ patientId }) => patientId,
  }),
  /** People who can be 担当. */
  'patient.listResponsible': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ userId: UserId, name: z.string() })),
  }),
  /** Districts that an address can lie in, for choosing one by hand. */
  'patient.listDistricts': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ code: z.string(), name: z.string(), municipality: z.string() })),
  }),
  /** Postal code → addresses and districts, offline. */
  'patient.lookUpPostalCode': query({
    allow: EVERYBODY,
    input: z.strictObject({ postalCode: z.string().max(8) }),
    output: z.array(
      z.strictObject({ address: z.string(), districtCode: z.string().nullable(), districtName: z.string() }),
    ),
  }),
}
