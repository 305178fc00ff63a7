import type { Admission } from './admission.ts'
import type { PrefillTexts } from './conference-template.ts'
import type { Attendee, ConferenceBody } from './conference.ts'
import type { Patient } from './patient.ts'
import type { Role } from './role.ts'
import type { TeamMember } from './team-member.ts'

/** Whom the people at the table follow from. `roleWords`: short words of the master roles. */
export type TableFacts = {
  readonly patient: Patient
  readonly admission: Admission
  readonly team: readonly TeamMember[]
  readonly hospitalName: string
  readonly responsibleName: string
  readonly roleWords: Readonly<Partial<Record<Role, string>>>
  readonly texts: PrefillTexts
}

/** Who is to sit at the table: our side, one a place of the home-care team, the patient and who cares for them. */
export function proposeAttendees(facts: TableFacts): Attendee[] {
  return [...ofHospital(facts), ...ofTeam(facts), ...ofFamily(facts)].slice(0, 40)
}

const absent = { isPresent: false, isByVideo: false }

function ofHospital({ admission, hospitalName, responsibleName, texts }: TableFacts): Attendee[] {
  const ours = { side: 'hospital' as const, organisation: hospitalName, ...absent }
  return [
    { ...ours, profession: texts.attendingDoctor, name: admission.attendingDoctor },
    { ...ours, profession: texts.wardNurse, name: '' },
    { ...ours, profession: texts.responsible, name: responsibleName },
  ]
}

function ofTeam({ team, roleWords }: TableFacts): Attendee[] {
  return team.map(({ role, providerName, person }) => ({
    side: 'home' as const,
    organisation: providerName.slice(0, 80),
    profession: (roleWords[role] ?? '').slice(0, 40),
    name: person.slice(0, 60),
    role,
    ...absent,
  }))
}

function ofFamily({ patient, texts }: TableFacts): Attendee[] {
  const family = { side: 'family' as const, organisation: '', ...absent }
  const carers = patient.contacts.filter(({ isKeyPerson, isMainCarer }) => isKeyPerson || isMainCarer)
  return [
    { ...family, profession: texts.patientSelf, name: patient.name },
    ...carers.map(({ relation, name }) => ({ ...family, profession: relation, name })),
  ]
}

/** Who is asked for a date: the home side and the family; the hospital's own people see the calendar. */
export function proposeInvitees(attendees: readonly Attendee[]): ConferenceBody['invitees'] {
  return attendees
    .filter(({ side, profession, name }) => side !== 'hospital' && profession + name !== '')
    .slice(0, 30)
    .map((attendee) => ({ name: attendeeLabel(attendee), answers: [] }))
}

/** One line that names an attendee: institution, profession, person, as far as they are known. */
export function attendeeLabel({ organisation, profession, name }: Attendee): string {
  return [organisation, profession, name].filter(Boolean).join('　').slice(0, 120)
}

/** Brings places of the team that nobody sits for yet to the table; whoever is there stays as written. */
export function addNewAttendees(body: ConferenceBody, proposed: readonly Attendee[]): ConferenceBody {
  const key = ({ side, organisation, profession, role }: Attendee) =>
    [side, organisation, role ?? profession].join('|')
  const known = new Set(body.attendees.map(key))
  const fresh = proposed.filter((attendee) => attendee.side === 'home' && !known.has(key(attendee)))
  const invitees = [...body.invitees, ...proposeInvitees(fresh)].slice(0, 30)
  return { ...body, attendees: [...body.attendees, ...fresh].slice(0, 40), invitees }
}

/**
 * Members of the team for whom nobody sits at the table and nobody is asked for a date. A seat of an older record
 * tells no role; its institution is enough.
 */
export function membersWithoutSeat(
  { attendees, invitees }: Pick<ConferenceBody, 'attendees' | 'invitees'>,
  team: readonly TeamMember[],
): TeamMember[] {
  const home = attendees.filter(({ side }) => side === 'home')
  return team.filter((member) => {
    const organisation = member.providerName.slice(0, 80)
    const seats = home.filter((seat) => seat.organisation === organisation)
    // With a seat of the same institution, the name among those asked may be that seat's.
    if (seats.length > 0) return !seats.some(({ role }) => (role ?? member.role) === member.role)
    return organisation === '' || !invitees.some(({ name }) => name.startsWith(organisation))
  })
}
