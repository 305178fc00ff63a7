import { randomUUID } from 'node:crypto'
import { insertMember } from '../../db/repositories/team-member.ts'
import type { ConferenceView } from '../../shared/contract/conference.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import type { ConferenceBody } from '../../shared/domain/conference.ts'
import { ProviderId, TeamMemberId } from '../../shared/domain/ids.ts'
import { TeamMember } from '../../shared/domain/team-member.ts'
import { aPatient, type PatientOverrides } from './a-patient.ts'
import type { TestApp } from './test-app.ts'

/** A fictional place of a team; only what a test cares about is given. */
export function aMember(given: Partial<TeamMember> = {}): TeamMember {
  return TeamMember.parse({
    id: randomUUID(),
    admissionId: randomUUID(),
    role: 'visitingNurse',
    providerId: 'kaigo:0000000001',
    providerName: '架空ひなた訪問看護ステーション',
    person: '訪問 看子',
    phoneDay: '0835-00-0011',
    phoneNight: '090-0000-0011',
    fax: '',
    night: 'yes',
    holiday: 'yes',
    isExisting: false,
    sinceOn: null,
    firstVisitOn: null,
    note: '',
    version: 1,
    updatedAt: '2026-11-20T00:00:00.000Z',
    updatedBy: randomUUID(),
    ...given,
  })
}

/** A registered patient with a visiting nurse in the team and a conference begun from the usual template. */
export async function aConference(
  test: TestApp,
  overrides: PatientOverrides = {},
  templateCode = 'standard',
): Promise<{ patient: PatientView; view: ConferenceView }> {
  const patient = await aPatient(test, overrides)
  const admissionId = patient.admission.id
  const ids = { id: TeamMemberId.parse(randomUUID()), providerId: ProviderId.parse(`kaigo:${randomUUID()}`) }
  const { db } = test.session.isPractice
    ? test.app.services.stores.openPractice()
    : test.app.services.stores.own()
  await insertMember(db, aMember({ admissionId, ...ids }))
  return { patient, view: await test.call('conference.start', { admissionId, templateCode }) }
}

/** Saves a changed draft and answers with the version to name next. */
export async function saveDraft(
  test: TestApp,
  { conference }: ConferenceView,
  change: Partial<ConferenceBody>,
): Promise<number> {
  const { id: conferenceId, admissionId, version, draft } = conference
  const saved = await test.call('conference.saveDraft', {
    conferenceId,
    admissionId,
    version,
    draft: { ...draft, ...change },
  })
  return saved.version
}

/** What makes a draft a record: held today, with everybody there. */
export function asHeld({ conference: { draft } }: ConferenceView, heldOn: ConferenceBody['heldOn']) {
  return { heldOn, attendees: draft.attendees.map((each) => ({ ...each, isPresent: true })) }
}
