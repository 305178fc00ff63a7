import { z } from 'zod'
import { DisasterDevice, DisasterPlan, DisasterPlanContent } from '../domain/disaster.ts'
import { PatientId } from '../domain/ids.ts'
import { RecordChange } from '../domain/record-change.ts'
import {
  TransportAgreement,
  TransportAgreementContent,
  TransportAgreementId,
} from '../domain/transport-agreement.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'
import { PaperFile } from './paper.ts'

/** A patient with a device that needs power or supply. */
export const DisasterRow = z.strictObject({
  patientId: PatientId,
  name: z.string(),
  chartNo: z.string(),
  ageText: z.string(),
  address: z.string(),
  phone: z.string(),
  districtCode: z.string(),
  /** Municipality and district in words; empty where the district is unknown. */
  place: z.string(),
  isInHospital: z.boolean(),
  devices: z.array(z.strictObject({ code: z.string(), word: z.string(), urgency: z.number().int() })),
  /** From the team, where the plan says nothing: name and telephone number. */
  vendor: z.string(),
  nurse: z.string(),
  plan: DisasterPlan.nullable(),
  /** What the plan leaves open of what the devices ask for. */
  missing: z.array(z.enum(['battery', 'oxygen', 'evacuation', 'checkedBy', 'vendor'])),
})
export type DisasterRow = z.infer<typeof DisasterRow>

const Asked = z.strictObject({
  /** Municipalities and districts; null: everywhere. */
  areaCodes: z.array(z.string().max(40)).max(300).nullable(),
  includesLeftOut: z.boolean().default(false),
})

/** 災害時の一覧 and 搬送先の取り決め. */
export const disasterCalls = {
  /** Patients with devices by district, the most urgent first. */
  'disaster.list': query({
    allow: EVERYBODY,
    input: Asked,
    output: z.array(DisasterRow),
    isLogged: true,
  }),
  /** The same on paper, a district after the other; for inside only. */
  'disaster.print': query({
    allow: WRITERS,
    input: Asked.extend({ format: z.enum(['pdf', 'docx']).default('pdf') }),
    output: z.strictObject({ file: PaperFile, count: z.number().int() }),
    isLogged: true,
  }),
  'disaster.get': query({
    allow: EVERYBODY,
    input: z.strictObject({ patientId: PatientId }),
    output: z.strictObject({
      devices: z.array(DisasterDevice),
      plan: DisasterPlan.nullable(),
      vendor: z.string(),
      agreements: z.array(TransportAgreement),
    }),
    about: ({ patientId }) => patientId,
  }),
  'disaster.savePlan': command({
    allow: WRITERS,
    input: z.strictObject({
      patientId: PatientId,
      version: z.number().int().nonnegative(),
      plan: DisasterPlanContent,
    }),
    output: DisasterPlan,
    about: ({ patientId }) => patientId,
  }),
  /** Who wrote what of the plan when, the newest first. */
  'disaster.planHistory': query({
    allow: EVERYBODY,
    input: z.strictObject({ patientId: PatientId }),
    output: z.array(RecordChange),
    about: ({ patientId }) => patientId,
  }),
  /** Agreements about areas. */
  'disaster.listAgreements': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({ agreement: TransportAgreement, place: z.string(), isOver: z.boolean() }),
    ),
  }),
  /** A new agreement (id null) or a changed one, about a patient or about an area. */
  'disaster.saveAgreement': command({
    allow: WRITERS,
    input: z.strictObject({
      agreementId: TransportAgreementId.nullable(),
      version: z.number().int().nonnegative(),
      agreement: TransportAgreementContent,
    }),
    output: TransportAgreement,
    about: ({ agreement }) => agreement.patientId,
  }),
  /** Who wrote what of an agreement when, the newest first; about the patient whom it concerns, if one. */
  'disaster.agreementHistory': query({
    allow: EVERYBODY,
    input: z.strictObject({ agreementId: TransportAgreementId }),
    output: z.strictObject({ patientId: PatientId.nullable(), changes: z.array(RecordChange) }),
    about: (_input, { patientId }) => patientId,
  }),
}
