import { expect, test } from 'vitest'
import type { ConferenceBody } from '../../shared/domain/conference.ts'
import { mergeConference } from '../../shared/domain/merge-conference.ts'
import { conferenceBody as base } from '../support/sample-conference.ts'

const write = (body: ConferenceBody, id: string, text: string): ConferenceBody => ({
  ...body,
  sections: body.sections.map((each) => (each.id === id ? { ...each, text } : each)),
})
const text = (body: ConferenceBody, id: string) => body.sections.find((each) => each.id === id)?.text

test('two people in two places: both are there, and nobody is asked', () => {
  const mine = write({ ...base, place: '私の部屋' }, 'course', '私の経過')
  const theirs = write({ ...base, chair: '相手の司会' }, 'wishes', '相手の希望')

  const { body, clashes } = mergeConference(base, mine, theirs)

  expect(body).toMatchObject({ place: '私の部屋', chair: '相手の司会' })
  expect([text(body, 'course'), text(body, 'wishes')]).toEqual(['私の経過', '相手の希望'])
  expect(clashes).toEqual([])
})

test('two people in one place: mine stays, theirs is shown beside', () => {
  const mine = write({ ...base, place: '私の部屋' }, 'course', '私の経過')
  const theirs = write({ ...base, place: '相手の部屋' }, 'course', '相手の経過')

  const { body, clashes } = mergeConference(base, mine, theirs)

  expect([body.place, text(body, 'course')]).toEqual(['私の部屋', '私の経過'])
  expect(clashes.map(({ theirs: words }) => words)).toEqual(['相手の部屋', '相手の経過'])
})

test('the same change by both is no clash', () => {
  const both = { ...base, decisions: [...base.decisions, { who: '薬局', what: '一包化', dueOn: null }] }
  expect(mergeConference(base, both, structuredClone(both))).toEqual({ body: both, clashes: [] })
})

test('lines that both added are reported as words that can be copied', () => {
  const mine = { ...base, decisions: [{ who: '私', what: 'A', dueOn: null }] }
  const theirs = { ...base, decisions: [{ who: '相手', what: 'B', dueOn: null }] }
  expect(mergeConference(base, mine, theirs).clashes).toEqual([{ place: 'decisions', theirs: '相手　B' }])
})
