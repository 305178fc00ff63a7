import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Role } from '../../../shared/domain/role.ts'
import { UserRole } from '../../../shared/domain/user.ts'

/** A day counted from the first day of practice: 0 today, 1 tomorrow. */
const InDays = z.number().int().min(-30).max(30)

const Told = {
  daysAgo: z.number().int().min(0).max(30),
  time: z.string().regex(/^\d\d:\d\d$/),
  as: UserRole,
  patient: z.string(),
}

/** A step about a provider: the call's own input, with days instead of dates. */
const AskStep = z.strictObject({
  ...Told,
  call: z.enum(['inquiry.record', 'inquiry.answer', 'team.decide']),
  role: Role,
  provider: z.string(),
  input: z.looseObject({ callBackOn: InDays.nullable().optional() }),
})
export type AskStep = z.infer<typeof AskStep>

/** A conference that was begun, with its day and what was decided. */
const MeetingStep = z.strictObject({
  ...Told,
  call: z.literal('conference.start'),
  meeting: z.strictObject({
    inDays: InDays,
    time: z.string(),
    place: z.string(),
    chair: z.string(),
    decisions: z.array(z.strictObject({ who: z.string(), what: z.string(), dueInDays: InDays })),
  }),
})
export type MeetingStep = z.infer<typeof MeetingStep>

const DemoStory = z.strictObject({
  title: z.string(),
  about: z.string(),
  steps: z.array(z.union([AskStep, MeetingStep])),
})
export type DemoStory = z.infer<typeof DemoStory>

/** seeds/demo/story.json: what happened in the days before practice began. */
export async function loadDemoStory(seedsDir: string): Promise<DemoStory> {
  return DemoStory.parse(JSON.parse(await readFile(join(seedsDir, 'demo', 'story.json'), 'utf8')))
}
