import type { InquiryState, InquiryStep } from './inquiry.ts'

/** What may follow a state. A decision is undone in the team, never by another answer. */
const FOLLOWS: Readonly<Record<InquiryState, readonly InquiryState[]>> = {
  notAsked: ['asked', 'waiting', 'accepted', 'conditional', 'declined', 'withdrawn'],
  // Asking again is a step of its own: each call that nobody took is written down.
  asked: ['asked', 'waiting', 'accepted', 'conditional', 'declined', 'withdrawn'],
  waiting: ['asked', 'waiting', 'accepted', 'conditional', 'declined', 'withdrawn'],
  accepted: ['asked', 'waiting', 'accepted', 'conditional', 'declined', 'withdrawn', 'decided'],
  conditional: ['asked', 'waiting', 'accepted', 'conditional', 'declined', 'withdrawn', 'decided'],
  // Who declined may be asked again, or has thought better of it; without an answer nobody is decided on.
  declined: ['asked', 'waiting', 'accepted', 'conditional', 'declined'],
  withdrawn: ['asked', 'waiting', 'accepted', 'conditional', 'declined'],
  decided: [],
}

/** Whether an inquiry in state `from` may be moved on to `to`. */
export function mayFollow(from: InquiryState, to: InquiryState): boolean {
  return FOLLOWS[from].includes(to)
}

/** Asked, and no answer yet: counts as 打診中 and stands among the waiting ones of 今日. */
export function isWaiting(state: InquiryState): boolean {
  return state === 'asked' || state === 'waiting'
}

/** An answer that lets the provider join the team: 可 or 条件付き. */
export function isWilling(state: InquiryState): boolean {
  return state === 'accepted' || state === 'conditional'
}

/** The step whose state holds after all undoing, oldest first; undefined where every step was taken back. */
export function standingStep(steps: readonly InquiryStep[]): InquiryStep | undefined {
  return standingSteps(steps).at(-1)
}

/** The steps that were not taken back, oldest first. */
export function standingSteps(steps: readonly InquiryStep[]): InquiryStep[] {
  const standing: InquiryStep[] = []
  for (const step of steps) {
    if (step.kind === 'undo') standing.pop()
    else standing.push(step)
  }
  return standing
}
