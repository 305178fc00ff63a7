import type { ChangeSuggestionMaster, PrefillTexts } from './conference-template.ts'
import type { ExpectedChange } from './conference.ts'
import { evaluate, type Facts } from './facts.ts'
import { fillPlaces } from './prefill-places.ts'
import type { Role } from './role.ts'
import type { TeamMember } from './team-member.ts'

type CallFacts = {
  readonly team: readonly TeamMember[]
  readonly texts: PrefillTexts
  readonly roleWords: Readonly<Partial<Record<Role, string>>>
}

/** As many as fit one page; the master's order counts. */
const MAX_SUGGESTIONS = 8

/**
 * Changes worth talking about with this patient, each visibly a draft: what to do first is the master's proposal,
 * whom to call comes from the team. A phone number that nobody knows stays empty.
 */
export function suggestChanges(
  master: ChangeSuggestionMaster,
  facts: Facts,
  calls: CallFacts,
): ExpectedChange[] {
  return master.entries
    .filter(({ when }) => when === null || evaluate(when, facts) !== null)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ symptom, firstStep, ambulanceWhen, call }) => ({
      symptom,
      firstStep: calls.texts.draftMark + firstStep,
      callByDay: callLine(call, calls, ({ phoneDay }) => phoneDay),
      callByNight: callLine(call, calls, ({ phoneNight, night }) => (night === 'no' ? '' : phoneNight)),
      ambulanceWhen: ambulanceWhen === '' ? '' : calls.texts.draftMark + ambulanceWhen,
    }))
}

function callLine(
  roles: readonly Role[],
  { team, texts, roleWords }: CallFacts,
  phoneOf: (member: TeamMember) => string,
) {
  const reachable = roles.flatMap((role) =>
    team.filter((member) => member.role === role && phoneOf(member) !== ''),
  )
  const member = reachable[0]
  if (member === undefined) return ''
  const line = { role: roleWords[member.role] ?? '', provider: member.providerName, phone: phoneOf(member) }
  return fillPlaces(texts.call, line).slice(0, 120)
}

/** Whether a line of the table still holds a suggestion that nobody has confirmed. */
export function isSuggestion(change: ExpectedChange, draftMark: string): boolean {
  return change.firstStep.includes(draftMark) || change.ambulanceWhen.includes(draftMark)
}

/** The line as agreed in the room: the mark of a suggestion is gone. */
export function agreeOnChange(change: ExpectedChange, draftMark: string): ExpectedChange {
  const agreed = (text: string) => text.replaceAll(draftMark, '')
  return { ...change, firstStep: agreed(change.firstStep), ambulanceWhen: agreed(change.ambulanceWhen) }
}
