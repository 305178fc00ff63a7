import { z } from 'zod'
import {
  BackupGiving,
  BackupGivingContent,
  BackupRegistration,
  BackupRegistrationContent,
  BackupRegistrationId,
  BackupRule,
} from '../domain/backup-registration.ts'
import { AdmissionId, PatientId, ProviderId, UserId } from '../domain/ids.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { CoverPartner } from './care-group.ts'
import { command, query } from './call.ts'
import { PaperFile } from './paper.ts'

/** A registration on a list, with whose it is. */
export const BackupRegistrationView = z.strictObject({
  registration: BackupRegistration,
  patientName: z.string(),
  chartNo: z.string(),
  place: z.string(),
  isOverdue: z.boolean(),
})
export type BackupRegistrationView = z.infer<typeof BackupRegistrationView>

const ONE = { registrationId: BackupRegistrationId, version: z.number().int().positive() }

/** 入院希望患者: patients whom a backup hospital knows beforehand (在宅療養後方支援病院). */
export const backupRegistrationCalls = {
  /** Registrations of a patient with each time information was given, and the hospitals of the home doctor's groups. */
  'backupRegistration.listOf': query({
    allow: EVERYBODY,
    input: z.strictObject({ patientId: PatientId }),
    output: z.strictObject({
      registrations: z.array(
        z.strictObject({ registration: BackupRegistration, givings: z.array(BackupGiving) }),
      ),
      hospitals: z.array(CoverPartner),
      rule: BackupRule.nullable(),
    }),
    about: ({ patientId }) => patientId,
  }),
  'backupRegistration.save': command({
    allow: WRITERS,
    input: z.strictObject({
      patientId: PatientId,
      admissionId: AdmissionId,
      registrationId: BackupRegistrationId.nullable(),
      version: z.number().int().nonnegative(),
      registration: BackupRegistrationContent,
    }),
    output: BackupRegistration,
    about: ({ patientId }) => patientId,
  }),
  /** Information was given (again): `blocked` without a consent. */
  'backupRegistration.recordGiving': command({
    allow: WRITERS,
    input: z.strictObject({ ...ONE, giving: BackupGivingContent }),
    output: BackupRegistration,
    about: (_input, { patientId }) => patientId,
  }),
  /** Registrations that hold, of one hospital or of all. */
  'backupRegistration.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ hospitalId: ProviderId.nullable() }),
    output: z.array(BackupRegistrationView),
    isLogged: true,
  }),
  /** What is due now or soon, for 今日. */
  'backupRegistration.due': query({
    allow: EVERYBODY,
    input: z.strictObject({ responsibleUserId: UserId.optional() }),
    output: z.array(BackupRegistrationView),
  }),
  /** The list for one hospital: only patients who agreed; how many had to be left out. */
  'backupRegistration.print': query({
    allow: WRITERS,
    input: z.strictObject({ hospitalId: ProviderId, format: z.enum(['pdf', 'docx']).default('pdf') }),
    output: z.strictObject({ file: PaperFile, count: z.number().int(), leftOut: z.number().int() }),
    isLogged: true,
  }),
}
