import { listAdmissions } from '../../../db/repositories/admission.ts'
import { listProgressNotes } from '../../../db/repositories/progress-note.ts'
import type { TimelineEntry } from '../../../shared/contract/timeline.ts'
import type { Db } from '../../../db/schema.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { conferenceEvents } from './conference-timeline.ts'
import { inquiryEvents } from './inquiry-timeline.ts'
import { namingConsentEvents } from './naming-consent-timeline.ts'
import { paperEvents } from './paper-timeline.ts'
import { teamEvents } from './team-timeline.ts'

/** What a source reads from: the store, whose course, and the names of the accounts. */
export type TimelineQuestion = {
  readonly db: Db
  readonly patientId: string
  readonly nameOf: (userId: string) => string
  readonly roleWord: (role: Role) => string
  readonly today: LocalDate
}
export type TimelineSource = (question: TimelineQuestion) => Promise<TimelineEntry[]>

/** Who contributes to a patient's course. A plain list: a feature adds the function that reads its own events. */
export const timelineSources: readonly TimelineSource[] = [
  stayEvents,
  noteEvents,
  inquiryEvents,
  teamEvents,
  namingConsentEvents,
  conferenceEvents,
  paperEvents,
]

/** 入院 and 退院. */
async function stayEvents({ db, patientId, nameOf }: TimelineQuestion): Promise<TimelineEntry[]> {
  const stays = await listAdmissions(db, patientId)
  return stays.flatMap((stay) => {
    const shared = { at: stay.updatedAt, byName: nameOf(stay.updatedBy), link: null, note: null }
    const place = [stay.ward, stay.room].filter((part) => part !== '').join(' ')
    const admitted = {
      ...shared,
      id: `${stay.id}-admitted`,
      kind: 'admitted' as const,
      on: stay.admittedOn,
      byName: '',
      text: place,
    }
    if (stay.dischargedOn === null) return [admitted]
    const discharged = {
      ...shared,
      id: `${stay.id}-discharged`,
      kind: 'discharged' as const,
      on: stay.dischargedOn,
      text: stay.situation.residence,
    }
    return [admitted, discharged]
  })
}

/** Notes, each with its earlier versions. */
async function noteEvents({ db, patientId, nameOf }: TimelineQuestion): Promise<TimelineEntry[]> {
  const versions = await listProgressNotes(db, patientId)
  return versions
    .filter((note, index) => versions[index - 1]?.id !== note.id)
    .map((note) => ({
      id: note.id,
      kind: 'note' as const,
      on: note.happenedOn,
      at: note.updatedAt,
      byName: nameOf(note.updatedBy),
      text: note.text,
      link: null,
      note: {
        noteId: note.id,
        version: note.version,
        way: note.way,
        reason: note.reason,
        earlier: versions
          .filter(({ id, version }) => id === note.id && version < note.version)
          .map((old) => ({
            text: old.text,
            reason: old.reason,
            at: old.updatedAt,
            byName: nameOf(old.updatedBy),
          })),
      },
    }))
}
