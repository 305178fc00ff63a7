import { expect, test } from 'vitest'
import { InquiryState, type InquiryStep } from '../../shared/domain/inquiry.ts'
import { isWaiting, isWilling, mayFollow, standingStep } from '../../shared/domain/inquiry-steps.ts'

const states = InquiryState.options

test('only a willing provider can be decided on', () => {
  expect(states.filter((state) => mayFollow(state, 'decided'))).toEqual(['accepted', 'conditional'])
  expect(states.filter(isWilling)).toEqual(['accepted', 'conditional'])
})

test('a decision is not changed by another answer', () => {
  expect(states.filter((state) => mayFollow('decided', state))).toEqual([])
})

test('who declined or was withdrawn can be asked again, and a slip of the key can be put right', () => {
  for (const from of ['declined', 'withdrawn'] as const) {
    expect(mayFollow(from, 'asked')).toBe(true)
    expect(mayFollow(from, 'accepted')).toBe(true)
  }
})

test('every state but a decision can be answered 可, 条件付き, 不可 or 折返し待ち', () => {
  for (const from of states.filter((state) => state !== 'decided')) {
    for (const answer of ['accepted', 'conditional', 'declined', 'waiting'] as const)
      expect([from, answer, mayFollow(from, answer)]).toEqual([from, answer, true])
  }
})

test('nothing goes back to 未打診 by a step of its own', () => {
  expect(states.filter((state) => mayFollow(state, 'notAsked'))).toEqual([])
})

test('asked and promised to call back are waiting, nothing else', () => {
  expect(states.filter(isWaiting)).toEqual(['asked', 'waiting'])
})

const step = (state: InquiryState, kind: 'step' | 'undo' = 'step') => ({ state, kind }) as InquiryStep

test('an undo takes back the last step that still stood, and two take back two', () => {
  const steps = [step('asked'), step('waiting'), step('declined')]
  expect(standingStep([...steps, step('waiting', 'undo')])?.state).toBe('waiting')
  expect(standingStep([...steps, step('waiting', 'undo'), step('asked', 'undo')])?.state).toBe('asked')
  expect(standingStep([...steps, step('waiting', 'undo'), step('accepted')])?.state).toBe('accepted')
  expect(standingStep([step('asked'), step('notAsked', 'undo')])).toBeUndefined()
})
