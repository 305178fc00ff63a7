import { ConferenceBody, type Decision } from '../../shared/domain/conference.ts'
import type { LocalDate } from '../../shared/domain/local-date.ts'
import type { Db } from '../schema.ts'

export type DecisionOfStay = {
  readonly admissionId: string
  readonly conferenceId: string
  readonly decision: Decision & { readonly dueOn: LocalDate }
}

const Decisions = ConferenceBody.pick({ decisions: true }).loose()

/** Decisions (決まったこと) of these stays that are due on `until` or before, earliest first. */
export async function listDueDecisions(
  db: Db,
  admissionIds: readonly string[],
  until: LocalDate,
): Promise<DecisionOfStay[]> {
  if (admissionIds.length === 0) return []
  const rows = await db
    .selectFrom('conference')
    .select(['id', 'admission_id', 'draft'])
    .where('admission_id', 'in', admissionIds)
    .execute()
  return rows
    .flatMap((row) =>
      Decisions.parse(JSON.parse(row.draft)).decisions.flatMap(({ dueOn, ...decision }) =>
        dueOn !== null && dueOn <= until
          ? [{ admissionId: row.admission_id, conferenceId: row.id, decision: { ...decision, dueOn } }]
          : [],
      ),
    )
    .toSorted((a, b) => (a.decision.dueOn < b.decision.dueOn ? -1 : 1))
}
