import { markConfirmed, setCorrection } from '../../../db/repositories/conference.ts'
import {
  findConferenceVersion,
  insertConferenceVersion,
} from '../../../db/repositories/conference-version.ts'
import type { Conference } from '../../../shared/domain/conference.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, stamp } from '../context.ts'

/** The draft becomes the next version: immutable, with author, time and (from the second on) the reason. */
export async function confirmConference(ctx: Ctx, conference: Conference, version: number): Promise<void> {
  refuseUntrue(conference, ctx.clock.today())
  const { id, draft, confirmedNo, correctionReason } = conference
  const by = stamp(ctx)
  const no = confirmedNo + 1
  // First the draft's own version: two people confirming at once give one version and one conflict.
  await markConfirmed(ctx.db, { id, version, confirmedNo: no }, by)
  await insertConferenceVersion(ctx.db, id, {
    no,
    body: draft,
    reason: correctionReason,
    confirmedAt: by.updatedAt,
    confirmedBy: by.updatedBy,
    confirmedByName: ctx.user.displayName,
  })
}

/** A record of a meeting that has not been, or where nobody was, is no record. */
function refuseUntrue({ draft }: Conference, today: LocalDate): void {
  const blocked = (detail: string) => new AppError('blocked', { detail })
  if (draft.heldOn === null) throw blocked('開催日が入っていません。①日程調整で開催日を入れてください。')
  if (draft.heldOn > today) throw blocked('開催日がまだ来ていません。開催日を確かめてください。')
  if (!draft.attendees.some(({ isPresent }) => isPresent))
    throw blocked('出席者に印がありません。③記録で出席した人に印をつけてください。')
}

/** 訂正: the last version is opened again as the draft of the next; it stays readable as it is. */
export async function beginCorrection(
  ctx: Ctx,
  { id, state, draft }: Conference,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  if (state === 'correcting')
    throw new AppError('blocked', { detail: 'すでに訂正を始めています。続きから入力してください。' })
  if (state !== 'confirmed')
    throw new AppError('blocked', { detail: 'まだ確定していません。そのまま書き直せます。' })
  await setCorrection(ctx.db, { id, version, reason, draft }, stamp(ctx))
}

/** Gives a correction up: the draft is again the last confirmed version. */
export async function endCorrection(
  ctx: Ctx,
  { id, state, confirmedNo }: Conference,
  version: number,
): Promise<void> {
  const last = await findConferenceVersion(ctx.db, id, confirmedNo)
  if (state !== 'correcting' || last === undefined)
    throw new AppError('blocked', { detail: '訂正は始まっていません。' })
  await setCorrection(ctx.db, { id, version, reason: '', draft: last.body }, stamp(ctx))
}
