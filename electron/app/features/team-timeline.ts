import { listAdmissions } from '../../../db/repositories/admission.ts'
import { listTeamHistory } from '../../../db/repositories/team-member.ts'
import type { TimelineEntry } from '../../../shared/contract/timeline.ts'
import type { TimelineQuestion } from './timeline-sources.ts'
import { dayInJapan } from './timeline-day.ts'

/** Who joined the home-care team and who left it, in the patient's course. */
export async function teamEvents({
  db,
  patientId,
  nameOf,
  roleWord,
}: TimelineQuestion): Promise<TimelineEntry[]> {
  const stays = await listAdmissions(db, patientId)
  const history = (await Promise.all(stays.map(({ id }) => listTeamHistory(db, id)))).flat()
  return history.map(({ member, what, at, by, reason }) => {
    const who = `${member.providerName}（${roleWord(member.role)}）`
    const said =
      what === 'left'
        ? `外した${reason === '' ? '' : `：${reason}`}`
        : member.isExisting
          ? 'これまでの担当'
          : '決定'
    return {
      id: `${member.id}-${what}`,
      kind: 'team' as const,
      on: dayInJapan(at),
      at,
      byName: nameOf(by),
      text: `${who}　${said}`,
      link: `/patients/${patientId}/team`,
      note: null,
    }
  })
}
