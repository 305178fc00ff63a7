import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BackupGivingContent, BackupRegistrationContent } from '../../../shared/domain/backup-registration.ts'
import { DisasterPlanContent } from '../../../shared/domain/disaster.ts'
import { GroupMeetingContent } from '../../../shared/domain/group-meeting.ts'
import { QuestionnaireContent } from '../../../shared/domain/questionnaire.ts'
import { SubAreaContent } from '../../../shared/domain/sub-area.ts'
import { TransportAgreementContent } from '../../../shared/domain/transport-agreement.ts'

const days = z.number().int()
const Registration = z.strictObject({
  ...BackupRegistrationContent.pick({ consentBy: true, note: true }).shape,
  /** Keys of the fictional patient, hospital and doctor. */
  patient: z.string(),
  hospital: z.string(),
  doctor: z.string().nullable(),
  consentDaysAgo: days.nullable(),
  registeredDaysAgo: days,
  givings: z.array(
    z.strictObject({ ...BackupGivingContent.pick({ way: true, givenTo: true }).shape, daysAgo: days }),
  ),
})
const Plan = z.strictObject({
  ...DisasterPlanContent.omit({ confirmedOn: true, leftOutReason: true }).shape,
  patient: z.string(),
  confirmedDaysAgo: days,
})
const Agreement = z.strictObject({
  ...TransportAgreementContent.pick({
    areaCodes: true,
    fireDepartment: true,
    agreedBy: true,
    conditions: true,
  }).shape,
  patient: z.string().nullable(),
  hospital: z.string(),
  agreedDaysAgo: days,
  untilInDays: days.nullable(),
})
const Sheet = z.strictObject({
  provider: z.string(),
  answer: z
    .strictObject({ daysAgo: days, by: z.string(), answers: z.record(z.string(), z.string()) })
    .nullable(),
})
const Questionnaire = z.strictObject({
  ...QuestionnaireContent.pick({ title: true, intro: true, itemCodes: true }).shape,
  key: z.string(),
  askedDaysAgo: days,
  dueInDays: days,
  sheets: z.array(Sheet),
})
const Meeting = z.strictObject({
  ...GroupMeetingContent.pick({ title: true, startTime: true, place: true, topics: true }).shape,
  group: z.string(),
  heldDaysAgo: days,
  /** Keys of members, or names of others. */
  attendees: z.array(z.string()),
  decisions: z.array(z.strictObject({ what: z.string(), who: z.string(), dueInDays: days.nullable() })),
  nextInDays: days.nullable(),
})

/** seeds/demo/network.json: days count from the day on which practice begins. */
const DemoNetwork = z.strictObject({
  title: z.string(),
  about: z.string(),
  registrations: z.array(Registration),
  plans: z.array(Plan),
  agreements: z.array(Agreement),
  subAreas: z.array(SubAreaContent),
  questionnaires: z.array(Questionnaire),
  meetings: z.array(Meeting),
})
export type DemoNetwork = z.infer<typeof DemoNetwork>

export async function readDemoNetwork(seedsDir: string): Promise<DemoNetwork> {
  return DemoNetwork.parse(JSON.parse(await readFile(join(seedsDir, 'demo', 'network.json'), 'utf8')))
}

/** The same name is the same record in every practice store. */
export function demoRecordId(name: string): string {
  const hex = createHash('sha256').update(`demo-group:${name}`).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}
