import { findConference, findLatestConference } from '../../../db/repositories/conference.ts'
import { findConferenceVersion } from '../../../db/repositories/conference-version.ts'
import { isSuggestion } from '../../../shared/domain/conference-changes.ts'
import { agendaOf } from '../../../shared/domain/conference-template.ts'
import type { Conference } from '../../../shared/domain/conference.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import type { PaperKind } from '../../../shared/domain/paper-kind.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ConferenceMasters } from '../conference-masters.ts'
import type { Ctx } from '../context.ts'
import type { PaperConference, PaperFacts } from '../documents/paper-facts.ts'

export type ConferencePart = {
  readonly conference: Conference | null
  readonly printed: PaperConference | null
  readonly agenda: PaperFacts['agenda']
}

const HOURS_TO_JAPAN = 9
const dayInJapan = (instant: string) =>
  localDate(new Date(Date.parse(instant) + HOURS_TO_JAPAN * 3_600_000).toISOString().slice(0, 10))

/** What a paper takes from a conference: the named one, else the latest of the stay. */
export async function readConferencePart(
  ctx: Ctx,
  { templates }: ConferenceMasters,
  kind: PaperKind,
  of: { admissionId: string; conferenceId?: string | undefined },
): Promise<ConferencePart> {
  if (kind.conference === 'none') return { conference: null, printed: null, agenda: [] }
  const conference = (await chosen(ctx, of)) ?? null
  const code = conference?.draft.templateCode
  const template = templates.entries.find((each) => each.code === code) ?? templates.entries[0]
  const printed = conference === null ? null : await asPrinted(ctx, kind, conference)
  return {
    conference,
    printed:
      printed && kind.audience === '家族' ? withoutSuggestions(printed, templates.texts.draftMark) : printed,
    agenda: template === undefined ? [] : agendaOf(template),
  }
}

async function chosen(
  { db, clock }: Ctx,
  { admissionId, conferenceId }: { admissionId: string; conferenceId?: string | undefined },
): Promise<Conference | undefined> {
  if (conferenceId === undefined) return await findLatestConference(db, admissionId, clock.today())
  const conference = await findConference(db, conferenceId, clock.today())
  if (conference?.admissionId !== admissionId) throw new AppError('not-found')
  return conference
}

/** What is handed out afterwards is the confirmed record; before the meeting it is the draft as it stands. */
async function asPrinted(ctx: Ctx, kind: PaperKind, conference: Conference): Promise<PaperConference> {
  const isAfterwards = kind.code === 'conference-record' || kind.conference === 'latest'
  const confirmed =
    isAfterwards && conference.confirmedNo > 0
      ? await findConferenceVersion(ctx.db, conference.id, conference.confirmedNo)
      : undefined
  if (confirmed === undefined) return { body: conference.draft, version: null }
  const { body, no, reason, confirmedAt, confirmedByName } = confirmed
  return { body, version: { no, reason, confirmedOn: dayInJapan(confirmedAt), confirmedByName } }
}

/** A suggestion that nobody has confirmed is no instruction for a family. */
function withoutSuggestions(printed: PaperConference, draftMark: string): PaperConference {
  const expectedChanges = printed.body.expectedChanges.filter((change) => !isSuggestion(change, draftMark))
  return { ...printed, body: { ...printed.body, expectedChanges } }
}
