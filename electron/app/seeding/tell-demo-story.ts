import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts'
import { addDays, Instant, type LocalDate } from '../../../shared/domain/local-date.ts'
import { type Base, dispatch } from '../dispatch.ts'
import { newSession } from '../session.ts'
import { readDemoPatients } from './demo-patient.ts'
import { demoProviderId } from './demo-provider.ts'
import { type AskStep, loadDemoStory, type MeetingStep } from './demo-story.ts'
import { demoAdmissionId } from './fill-demo-patients.ts'
import { practiceUser } from './practice-users.ts'

type Caller = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>

const STANDARD_TEMPLATE = 'standard'

/** Plays the days before practice began through the calls that a person would have made, as that person, on that day. */
export async function tellDemoStory(base: Base): Promise<void> {
  const { steps } = await loadDemoStory(base.services.seedsDir)
  const patients = await readDemoPatients(base.services.seedsDir)
  const today = base.clock.today()
  const inOrder = steps.toSorted((a, b) => b.daysAgo - a.daysAgo || (a.time < b.time ? -1 : 1))
  for (const step of inOrder) {
    const no = patients.findIndex(({ key }) => key === step.patient) + 1
    if (no === 0) throw new Error(`demo story: no patient ${step.patient}`)
    const call = callerOn(base, step, addDays(today, -step.daysAgo))
    if (step.call === 'conference.start') await hold(call, step, demoAdmissionId(no), today)
    else await ask(call, step, demoAdmissionId(no), today)
  }
}

/** Calls as the step's person, with a clock that stands at the step's time. */
function callerOn(base: Base, { as, time }: AskStep | MeetingStep, day: LocalDate): Caller {
  const session = { ...newSession(base.newId(), 'command-line'), user: practiceUser(as), isPractice: true }
  const now = Instant.parse(new Date(`${day}T${time}:00+09:00`).toISOString())
  const then = { ...base, clock: { now: () => now, today: () => day } }
  return async (name, input) => {
    const reply = await dispatch(then, session, name, input)
    if (!reply.ok) throw new Error(`demo story: ${name} ${reply.error.code}`)
    return reply.data as CallOutput<typeof name>
  }
}

async function ask(
  call: Caller,
  step: AskStep,
  admissionId: CallInput<'inquiry.list'>['admissionId'],
  today: LocalDate,
): Promise<void> {
  const { role, input } = step
  const providerId = demoProviderId(step.provider)
  const whom = { admissionId, role, providerId }
  if (step.call === 'team.decide') {
    await call('team.decide', { ...whom, ...(input as { isExisting: boolean }) })
    return
  }
  const known = (await call('inquiry.list', { admissionId })).find(
    (one) => one.role === role && one.providerId === providerId,
  )
  const callBackOn = typeof input.callBackOn === 'number' ? addDays(today, input.callBackOn) : null
  // The call's own schema checks what the story says.
  await call(step.call, { ...whom, ...input, callBackOn, version: known?.version ?? 0 } as CallInput<
    typeof step.call
  >)
}

async function hold(
  call: Caller,
  { meeting }: MeetingStep,
  admissionId: CallInput<'inquiry.list'>['admissionId'],
  today: LocalDate,
): Promise<void> {
  const templates = await call('conference.templates', { admissionId })
  const code =
    templates.find((template) => template.code === STANDARD_TEMPLATE)?.code ?? templates[0]?.code ?? ''
  const { conference } = await call('conference.start', { admissionId, templateCode: code })
  await call('conference.saveDraft', {
    conferenceId: conference.id,
    admissionId,
    version: conference.version,
    draft: {
      ...conference.draft,
      heldOn: addDays(today, meeting.inDays),
      startTime: meeting.time,
      place: meeting.place,
      chair: meeting.chair,
      decisions: meeting.decisions.map(({ who, what, dueInDays }) => ({
        who,
        what,
        dueOn: addDays(today, dueInDays),
      })),
    },
  })
}
