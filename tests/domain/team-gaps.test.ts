import { expect, test } from 'vitest'
import { teamGaps, type WantedRole } from '../../shared/domain/team-gaps.ts'
import type { TeamMember } from '../../shared/domain/team-member.ts'

let order = 0
const wanted = (role: WantedRole['role'], more: Partial<WantedRole> = {}): WantedRole => ({
  role,
  class: 'required',
  order: (order += 1),
  needsNight: false,
  needsHoliday: false,
  ...more,
})

const member = (role: TeamMember['role'], more: Partial<TeamMember> = {}) =>
  ({
    role,
    providerName: `架空${role}`,
    phoneDay: '0835-00-0000',
    phoneNight: '',
    night: 'unknown',
    holiday: 'unknown',
    ...more,
  }) as TeamMember

const kinds = (...of: Parameters<typeof teamGaps>) =>
  teamGaps(...of).map(({ role, kind }) => `${role}:${kind}`)

test('a required role without anybody is a gap, one to consider or out of scope is none', () => {
  const roles = [
    wanted('pharmacy'),
    wanted('dayCare', { class: 'consider' }),
    wanted('careManager', { class: 'excluded' }),
  ]
  expect(kinds(roles, [])).toEqual(['pharmacy:nobody'])
})

test('an earlier partner who has left the team leaves a gap', () => {
  expect(kinds([wanted('careManager', { class: 'existing' })], [])).toEqual(['careManager:nobody'])
})

test('the home doctor and the visiting nurse are always asked about the night', () => {
  const roles = [wanted('homeDoctor'), wanted('visitingNurse'), wanted('pharmacy')]
  expect(kinds(roles, [member('homeDoctor'), member('visitingNurse'), member('pharmacy')])).toEqual([
    'homeDoctor:nightUnknown',
    'visitingNurse:nightUnknown',
  ])
})

test('a role that the patient needs by night and on holidays is asked about both', () => {
  const roles = [wanted('pharmacy', { needsNight: true, needsHoliday: true })]
  expect(kinds(roles, [member('pharmacy')])).toEqual(['pharmacy:nightUnknown', 'pharmacy:holidayUnknown'])
  expect(kinds(roles, [member('pharmacy', { night: 'no', holiday: 'no' })])).toEqual([
    'pharmacy:nightNone',
    'pharmacy:holidayNone',
  ])
})

test('a second member fills the night that the first leaves open', () => {
  const day = member('visitingNurse', { night: 'no' })
  const night = member('visitingNurse', { night: 'yes', phoneNight: '0835-00-0001' })
  expect(kinds([wanted('visitingNurse')], [day])).toEqual(['visitingNurse:nightNone'])
  expect(kinds([wanted('visitingNurse')], [day, night])).toEqual([])
})

test('who covers the night must be phoned by night: a missing number is a gap that names them', () => {
  const gaps = teamGaps([wanted('homeDoctor')], [member('homeDoctor', { night: 'yes' })])
  expect(gaps).toEqual([{ role: 'homeDoctor', kind: 'noNightPhone', names: ['架空homeDoctor'] }])
})

test('a member without any number by day is a gap, whatever the role', () => {
  expect(kinds([], [member('lifeSupport', { phoneDay: '' })])).toEqual(['lifeSupport:noDayPhone'])
})

test('gaps stand in calling order', () => {
  const roles = [wanted('visitingNurse', { order: 30 }), wanted('homeDoctor', { order: 20 })]
  expect(kinds(roles, [])).toEqual(['homeDoctor:nobody', 'visitingNurse:nobody'])
})
