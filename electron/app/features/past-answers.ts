import { listPastAnswers } from '../../../db/repositories/inquiry.ts'
import type { PastAnswers } from '../../../shared/domain/match-context.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { Ctx } from '../context.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What providers answered about a role for other patients, and how long they took; by provider id. */
export async function pastAnswers(
  ctx: Ctx,
  role: Role,
  admissionId: string,
): Promise<ReadonlyMap<string, PastAnswers>> {
  const rows = await listPastAnswers(ctx.db, role, admissionId)
  const now = Date.parse(ctx.clock.now())
  return new Map(
    [...Map.groupBy(rows, ({ providerId }) => providerId)].map(([id, answers]) => {
      const last = answers.at(-1)
      const declined = answers.filter(({ state }) => state === 'declined').length
      const hours = answers
        .map(({ askedAt, answeredAt }) => (Date.parse(answeredAt ?? '') - Date.parse(askedAt)) / HOUR_MS)
        // An answer written down together with the question says nothing of how long they took.
        .filter((one) => one > 0)
        .toSorted((a, b) => a - b)
      return [
        id,
        {
          accepted: answers.length - declined,
          declined,
          lastWasYes: last?.state !== 'declined',
          lastReason: last?.state === 'declined' ? last.reason : '',
          lastDaysAgo: Math.floor((now - Date.parse(last?.answeredAt ?? '')) / DAY_MS),
          medianHours: hours[Math.floor(hours.length / 2)] ?? null,
        },
      ]
    }),
  )
}
