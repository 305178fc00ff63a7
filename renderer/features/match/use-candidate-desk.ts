import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react'
import type { CandidateView } from '../../../shared/contract/match.ts'
import type { InquiryAnswer } from '../../../shared/domain/inquiry.ts'
import { answerKeys } from '../../text/inquiry.ts'
import { isConfirmingConversion } from '../../ui/is-confirming-conversion.ts'
import type { useInquiryActions } from '../inquiry/use-inquiry-actions.ts'

/** An answer that needs words; 可 needs none. */
export type WordedAnswer = Exclude<InquiryAnswer, 'accepted'>

type Actions = ReturnType<typeof useInquiryActions>

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && target.matches('input, textarea, select')

/** Which candidate is active, which one is unfolded, whose answer is being worded. */
function useActiveCandidate(candidates: readonly CandidateView[], list: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState('')
  const [open, setOpen] = useState('')
  const [answering, setAnswering] = useState<WordedAnswer | null>(null)
  const active = candidates.find(({ key }) => key === chosen) ?? candidates[0]
  const focus = (key: string) =>
    list.current?.querySelector<HTMLElement>(`[data-candidate="${CSS.escape(key)}"]`)?.focus()
  const choose = (candidate: CandidateView) => {
    if (candidate.key === active?.key) return
    setChosen(candidate.key)
    setAnswering(null)
  }
  const finish = (candidate: CandidateView) => {
    setAnswering(null)
    focus(candidate.key)
  }
  const toggle = (candidate: CandidateView) => {
    choose(candidate)
    setOpen(open === candidate.key ? '' : candidate.key)
  }
  const go = (next: CandidateView | undefined) => {
    if (next === undefined) return
    choose(next)
    focus(next.key)
  }
  const move = (by: number) => {
    go(candidates[candidates.findIndex(({ key }) => key === active?.key) + by])
  }
  /** To the first candidate of the next band, or of this one and then the one before. */
  const moveBand = (by: 1 | -1) => {
    const firsts = candidates.filter(({ band }, at) => band !== candidates[at - 1]?.band)
    const at = candidates.findIndex(({ key }) => key === active?.key)
    const places = firsts.map((first) => ({ first, place: candidates.indexOf(first) }))
    const next = by > 0 ? places.find(({ place }) => place > at) : places.findLast(({ place }) => place < at)
    go(next?.first)
  }
  return { active, open, answering, choose, toggle, finish, move, moveBand, setAnswering }
}

/** The active candidate, and the keys of all its buttons. */
export function useCandidateDesk(
  candidates: readonly CandidateView[],
  list: RefObject<HTMLElement | null>,
  actions: Actions,
  onLeave: () => void,
) {
  const desk = useActiveCandidate(candidates, list)
  const { active, choose, move, moveBand, setAnswering } = desk
  const answer = (candidate: CandidateView, given: InquiryAnswer) => {
    choose(candidate)
    setAnswering(given === 'accepted' ? null : given)
    if (given === 'accepted' && !actions.isBusy) actions.answer(candidate, given, {})
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isConfirmingConversion(event) || isTyping(event.target)) return
    if (event.altKey || event.ctrlKey || event.metaKey || active === undefined) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'PageDown') moveBand(1)
    else if (event.key === 'PageUp') moveBand(-1)
    else if (event.key === 'ArrowLeft') onLeave()
    else if (!act(active, event.key.toLowerCase(), actions, answer)) return
    event.preventDefault()
  }
  const onClick = ({ target }: MouseEvent) => {
    const key = target instanceof Element ? target.closest('li[data-key]')?.getAttribute('data-key') : null
    const clicked = candidates.find((candidate) => candidate.key === key)
    if (clicked !== undefined) choose(clicked)
  }
  return { ...desk, answer, onKeyDown, onClick }
}

/** Does what a key stands for; false where it stands for nothing here. */
function act(
  candidate: CandidateView,
  key: string,
  actions: Actions,
  answer: (candidate: CandidateView, given: InquiryAnswer) => void,
): boolean {
  if (candidate.isInTeam || candidate.inquiry?.state === 'decided' || actions.isBusy) return false
  const given = answerKeys.find((one) => one.key === key)?.answer
  if (given !== undefined) answer(candidate, given)
  else if (key === 't') actions.ask(candidate, 'phone')
  else if (key === 'f') actions.ask(candidate, 'fax')
  else if (key === 'd') actions.decide(candidate, false)
  else return false
  return true
}
