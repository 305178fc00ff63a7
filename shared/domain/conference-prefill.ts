import type { Admission } from './admission.ts'
import { suggestChanges } from './conference-changes.ts'
import { proposeAttendees, proposeInvitees, type TableFacts } from './conference-table.ts'
import type {
  ChangeSuggestionMaster,
  ConferenceTemplate,
  PrefillSource,
  PrefillTexts,
  TemplateItem,
} from './conference-template.ts'
import type { ConferenceBody, ConferenceSection } from './conference.ts'
import type { Facts } from './facts.ts'
import type { TreatmentWord } from './masters.ts'
import { fillPlaces, withoutControls } from './prefill-places.ts'
import type { Role } from './role.ts'
import type { TeamMember } from './team-member.ts'

/** All that a conference is pre-filled from. `treatments` and `facts` are the situation's, read with the masters. */
export type PrefillFacts = TableFacts & {
  readonly treatments: readonly TreatmentWord[]
  readonly facts: Facts
}

/** A new conference: everything that is already known stands there, marked as pre-filled until somebody touches it. */
export function prefillConference(
  known: PrefillFacts,
  template: ConferenceTemplate,
  changes: ChangeSuggestionMaster,
): ConferenceBody {
  const { admission, team, texts, roleWords } = known
  const attendees = proposeAttendees(known)
  return withoutControls({
    templateCode: template.code,
    candidateDates: [],
    invitees: proposeInvitees(attendees),
    heldOn: null,
    startTime: '',
    endTime: '',
    place: '',
    chair: '',
    attendees,
    sections: prefillSections(known, template),
    expectedChanges: suggestChanges(changes, known.facts, { team, texts, roleWords }),
    decisions: [],
    dischargeOn: admission.plannedDischargeOn,
    firstVisitOn: firstVisit(team),
    nextAppointment: '',
  })
}

/** The sections of the record in the template's order; points that leave no text have none. */
export function prefillSections(known: PrefillFacts, template: ConferenceTemplate): ConferenceSection[] {
  return template.items
    .filter(({ kind }) => kind !== 'agendaOnly')
    .map((item) => {
      const text = sectionText(item, known)
      return { id: item.sectionId, title: item.title, text, isPrefilled: text !== '', isConfirmed: false }
    })
}

function sectionText(item: TemplateItem, known: PrefillFacts): string {
  return item.from
    .flatMap((source) => LINES[source](known))
    .filter((line) => line.trim() !== '')
    .join('\n')
    .slice(0, 8000)
}

type Lines = (known: PrefillFacts) => string[]

const LINES: Record<PrefillSource, Lines> = {
  diagnosis: ({ admission: { situation }, texts }) =>
    situation.diagnosis === '' ? [] : [fillPlaces(texts.diagnosisLine, { diagnosis: situation.diagnosis })],
  background: ({ admission: { situation }, texts }) => [
    fillPlaces(texts.backgroundLine, {
      careLevel: situation.careLevel,
      residence: situation.residence,
      household: situation.household,
    }),
  ],
  course: ({ admission }) => [admission.course],
  // Whoever goes to the house must know both before the first visit.
  careSummary: ({ admission, patient: { infection, allergy }, texts }) => [
    admission.careSummary,
    infection === '' ? '' : fillPlaces(texts.infectionLine, { infection }),
    allergy === '' ? '' : fillPlaces(texts.allergyLine, { allergy }),
  ],
  medication: ({ admission }) => [admission.medication],
  treatments: (known) => treatmentLines(known),
  wishes: ({ admission, texts }) =>
    admission.situation.wishes.map((wish) => fillPlaces(texts.wishLine, { wish })),
  contacts: ({ patient, texts }) =>
    patient.contacts
      .filter(({ isKeyPerson, isMainCarer }) => isKeyPerson || isMainCarer)
      .map(({ name, relation, isKeyPerson, isMainCarer }) => {
        const marks = [isKeyPerson ? texts.keyPerson : '', isMainCarer ? texts.mainCarer : '']
        return fillPlaces(texts.contactLine, { name, relation, marks: marks.filter(Boolean).join('・') })
      }),
  team: ({ team, texts, roleWords }) =>
    team.map(({ role, providerName, phoneDay, phoneNight }) =>
      fillPlaces(texts.teamLine, {
        role: roleWords[role] ?? '',
        provider: providerName,
        day: phoneDay || texts.unknown,
        night: phoneNight || texts.unknown,
      }),
    ),
}

/** Who manages a treatment and who supplies it, as far as the team and the master tell; else 未確認. */
function treatmentLines({ admission, treatments, team, texts }: PrefillFacts): string[] {
  return wordsOf(admission, treatments).map(({ word, entry }) => {
    const has = (trait: string) => entry?.traits.includes(trait) ?? false
    const manager =
      has('nursing') || has('homeDoctor') ? nameOf(team, ['visitingNurse', 'homeDoctor']) : undefined
    return fillPlaces(texts.treatmentLine, {
      word,
      manager: manager ?? texts.unknown,
      supplier: supplierOf(entry, has('device'), team, texts),
    })
  })
}

function supplierOf(
  entry: TreatmentWord | undefined,
  isDevice: boolean,
  team: readonly TeamMember[],
  texts: PrefillTexts,
): string {
  const vendor = isDevice ? nameOf(team, ['deviceVendor']) : undefined
  const parts = [
    vendor === undefined ? '' : fillPlaces(texts.deviceSupplier, { vendor }),
    entry?.guidanceFee ? fillPlaces(texts.materialSupplier, { fee: entry.guidanceFee }) : '',
  ].filter(Boolean)
  return parts.length === 0 ? texts.unknown : parts.join('、')
}

/** The words as the patient's record has them; an unknown word has no entry. */
function wordsOf(admission: Admission, entries: readonly TreatmentWord[]) {
  return admission.situation.treatments.map((word) => ({
    word,
    entry: entries.find((each) => each.word === word || each.code === word || each.aliases.includes(word)),
  }))
}

function nameOf(team: readonly TeamMember[], roles: readonly Role[]): string | undefined {
  for (const role of roles) {
    const member = team.find((each) => each.role === role)
    if (member !== undefined) return member.providerName
  }
  return undefined
}

function firstVisit(team: readonly TeamMember[]) {
  return team.flatMap(({ firstVisitOn }) => firstVisitOn ?? []).toSorted()[0] ?? null
}
