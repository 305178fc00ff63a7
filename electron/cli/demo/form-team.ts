import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { CoreDoor } from '../core-door.ts'
import type { StepLog } from './step-log.ts'

type Needed = CallOutput<'match.needs'>['roles'][number]
type Candidate = CallOutput<'match.candidates'>['candidates'][number]

const SAID = { method: 'phone' as const, contactPerson: '担当 架空子', callBackOn: null, callBackTime: '' }

/** Asks for the roles that a patient must have, one provider after another, until somebody agrees. */
export async function formTeam(core: CoreDoor, { admission }: PatientView, log: StepLog): Promise<void> {
  const { roles, tasks } = await core.call('match.needs', { admissionId: admission.id })
  const required = roles.filter((role) => role.class === 'required' || role.class === 'existing')
  const count = (wanted: Needed['class']) => roles.filter((role) => role.class === wanted).length
  const counts = `必須 ${count('required')}・継続 ${count('existing')}・検討 ${count('consider')}・対象外 ${count('excluded')}`
  log.add('必要な役割を出す', `${counts}、すること ${tasks.length}件`)
  let isFirst = true
  for (const role of required.filter(({ state }) => state !== 'decided')) {
    await fillRole(core, admission.id, role, isFirst, log)
    isFirst = false
  }
  const team = await core.call('team.list', { admissionId: admission.id })
  log.add('在宅チーム', `${team.members.length}か所、残る不足 ${team.gaps.length}件`)
}

async function fillRole(
  core: CoreDoor,
  admissionId: PatientView['admission']['id'],
  { role, word }: Needed,
  isFirst: boolean,
  log: StepLog,
): Promise<void> {
  const found = await core.call('match.candidates', { admissionId, role, widen: 1, limit: 5 })
  // Only fictional ones are asked: nobody real is said to have answered.
  const candidates = found.candidates.filter(
    ({ isFictional, inquiry }) => isFictional && inquiry?.state !== 'declined',
  )
  const [first, second] = candidates
  if (first === undefined) {
    await core.call('match.recordGap', { admissionId, role, isOpen: true, note: '' })
    return log.add(`打診：${word}`, `候補なし。不足として記録（${found.whenNone}）`)
  }
  const chosen = isFirst && second !== undefined ? second : first
  // The first call of a day is rarely the last: one refusal is part of the work.
  if (chosen !== first) await answer(core, admissionId, role, first, 'declined')
  await answer(core, admissionId, role, chosen, 'accepted')
  await core.call('team.decide', {
    admissionId,
    role,
    providerId: chosen.providerId,
    isExisting: chosen.existing,
  })
  log.add(`打診：${word}`, `${chosen === first ? '' : `${first.name} 不可 → `}${chosen.name} 可・決定`)
}

async function answer(
  core: CoreDoor,
  admissionId: PatientView['admission']['id'],
  role: Needed['role'],
  { providerId, inquiry }: Candidate,
  said: 'accepted' | 'declined',
): Promise<void> {
  const whom = { admissionId, role, providerId }
  const asked = await core.call('inquiry.record', {
    ...whom,
    ...SAID,
    version: inquiry?.version ?? 0,
    state: 'asked',
    reason: '',
  })
  const reason = said === 'declined' ? '新規の受け入れを止めている（架空）' : ''
  await core.call('inquiry.answer', {
    ...whom,
    ...SAID,
    providerId: asked.providerId,
    version: asked.version,
    answer: said,
    reason,
  })
}
