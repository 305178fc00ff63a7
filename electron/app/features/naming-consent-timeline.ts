import { listAdmissions } from '../../../db/repositories/admission.ts'
import { listNamingConsentHistory, type RecordedConsent } from '../../../db/repositories/naming-consent.ts'
import type { TimelineEntry } from '../../../shared/contract/timeline.ts'
import type { NamingConsentWay } from '../../../shared/domain/naming-consent.ts'
import { Instant } from '../../../shared/domain/local-date.ts'
import { dayInJapan } from './timeline-day.ts'
import type { TimelineQuestion } from './timeline-sources.ts'

const WAYS: Record<NamingConsentWay, string> = {
  phone: '電話',
  fax: 'FAX',
  visit: '面談',
  mail: 'メール',
  meeting: 'カンファレンス',
}

/** Who agreed to stand in this patient's papers, and who took it back, in the patient's course. */
export async function namingConsentEvents(question: TimelineQuestion): Promise<TimelineEntry[]> {
  const stays = await listAdmissions(question.db, question.patientId)
  const all = await Promise.all(stays.map(({ id }) => listNamingConsentHistory(question.db, id)))
  return all.flat().flatMap((each) => eventsOf(each, question))
}

function eventsOf(
  { consent, ended }: RecordedConsent,
  { nameOf, patientId }: TimelineQuestion,
): TimelineEntry[] {
  const shared = { kind: 'team' as const, link: `/patients/${patientId}/team`, note: null }
  const given = {
    ...shared,
    id: `${consent.id}-agreed`,
    on: consent.agreedOn,
    at: consent.recordedAt,
    byName: nameOf(consent.recordedBy),
    text: `${consent.providerName}　書類への記載を了解（${consent.person}、${WAYS[consent.way]}）`,
  }
  // A consent whose place a newer one took did not end: the newer one stands in the course.
  if (ended === null || ended.reason === '') return [given]
  const at = Instant.parse(ended.at)
  const text = `${consent.providerName}　記載の同意を取り消した：${ended.reason}`
  return [
    given,
    { ...shared, id: `${consent.id}-ended`, on: dayInJapan(at), at, byName: nameOf(ended.by), text },
  ]
}
