import { z } from 'zod'
import { AdmissionId, ConferenceId, PatientId, UserId } from '../domain/ids.ts'
import { LocalDate } from '../domain/local-date.ts'
import { EVERYBODY } from '../domain/user.ts'
import { query } from './call.ts'
import { TeamGapView } from './team.ts'

const Whose = {
  patientId: PatientId,
  admissionId: AdmissionId,
  patientName: z.string(),
  ward: z.string(),
  room: z.string(),
}

/** A patient who goes home within days, with what is not settled. */
export const LeavingPatient = z.strictObject({
  ...Whose,
  plannedDischargeOn: LocalDate,
  /** Negative: the planned day has passed. */
  daysLeft: z.number().int(),
  gaps: z.array(TeamGapView.extend({ roleWord: z.string() })),
  hasConfirmedConference: z.boolean(),
})
export type LeavingPatient = z.infer<typeof LeavingPatient>

/** A decision of a conference whose day has come or is near. */
export const DueDecision = z.strictObject({
  ...Whose,
  conferenceId: ConferenceId,
  who: z.string(),
  what: z.string(),
  dueOn: LocalDate,
  isOverdue: z.boolean(),
})
export type DueDecision = z.infer<typeof DueDecision>

export const todayCalls = {
  /** 期限 and 退院3日以内の未完了; what waits for an answer and who meets today have calls of their own. */
  'today.read': query({
    allow: EVERYBODY,
    input: z.strictObject({ responsibleUserId: UserId.optional(), ward: z.string().max(30).optional() }),
    output: z.strictObject({
      leaving: z.array(LeavingPatient),
      due: z.array(DueDecision),
      wards: z.array(z.string()),
    }),
  }),
}
