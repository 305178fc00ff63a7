import { listAdmissions } from '../../../db/repositories/admission.ts'
import { listConferencesOf } from '../../../db/repositories/conference-list.ts'
import { listConferenceVersions } from '../../../db/repositories/conference-version.ts'
import type { TimelineEntry } from '../../../shared/contract/timeline.ts'
import type { TimelineQuestion } from './timeline-sources.ts'
import { dayInJapan } from './timeline-day.ts'

/** Confirmed records of conferences and their corrections, in the patient's course. */
export async function conferenceEvents({ db, patientId, today }: TimelineQuestion): Promise<TimelineEntry[]> {
  const stays = await listAdmissions(db, patientId)
  const held = (await Promise.all(stays.map(({ id }) => listConferencesOf(db, id, today)))).flat()
  const entries = await Promise.all(
    held.map(async ({ conferenceId, heldOn, place }) => {
      const versions = await listConferenceVersions(db, conferenceId)
      return versions.map((version) => ({
        id: `${conferenceId}-${version.no}`,
        kind: 'conference' as const,
        on: heldOn ?? dayInJapan(version.confirmedAt),
        at: version.confirmedAt,
        byName: version.confirmedByName,
        text: [`記録を確定（第${version.no}版）`, place, version.reason]
          .filter((part) => part !== '')
          .join('　'),
        link: `/patients/${patientId}/conference`,
        note: null,
      }))
    }),
  )
  return entries.flat()
}
