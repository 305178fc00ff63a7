import { listAdmissions } from '../../../db/repositories/admission.ts'
import { listIssuedDuring } from '../../../db/repositories/issued-paper.ts'
import type { TimelineEntry } from '../../../shared/contract/timeline.ts'
import type { TimelineQuestion } from './timeline-sources.ts'

/** Papers that were issued, in the patient's course. */
export async function paperEvents({ db, patientId }: TimelineQuestion): Promise<TimelineEntry[]> {
  const stays = await listAdmissions(db, patientId)
  const issued = await Promise.all(stays.map(({ id }) => listIssuedDuring(db, id)))
  return issued.flat().map((paper) => ({
    id: paper.id,
    kind: 'paper' as const,
    on: paper.issuedOn,
    at: paper.issuedAt,
    byName: paper.issuedByName,
    text: [`${paper.title}（${paper.number} 第${paper.version}版）`, paper.recipientName]
      .filter(Boolean)
      .join(' '),
    link: `/patients/${patientId}/papers`,
    note: null,
  }))
}
