import { listIssuedDuring } from '../../../db/repositories/issued-paper.ts'
import { listPaperDrafts, type StoredPaperDraft } from '../../../db/repositories/paper-draft.ts'
import type { PaperSheet } from '../../../shared/contract/paper.ts'
import type { IssuedPaper } from '../../../shared/domain/issued-paper.ts'
import type { PaperKind } from '../../../shared/domain/paper-kind.ts'
import type { Ctx } from '../context.ts'

type Line = PaperSheet['lines'][number]
type Begun = { readonly draft: StoredPaperDraft | null; readonly last: IssuedPaper | null }

/** Every kind of paper of a stay with what was begun or issued, one line a recipient and conference. */
export async function paperSheets(
  ctx: Ctx,
  kinds: readonly PaperKind[],
  admissionId: string,
): Promise<PaperSheet[]> {
  const drafts = await listPaperDrafts(ctx.db, admissionId)
  const issued = await listIssuedDuring(ctx.db, admissionId)
  return kinds
    .filter(({ code }) => code !== 'patient-list')
    .map((kind) => ({
      kind,
      lines: begunOf(
        drafts.filter((draft) => draft.kind === kind.code),
        issued.filter((paper) => paper.kind === kind.code),
      ).map((begun) => lineOf(kind, begun)),
    }))
}

/** Drafts and the last issue that belong together; what was touched last comes first. */
function begunOf(drafts: readonly StoredPaperDraft[], issued: readonly IssuedPaper[]): Begun[] {
  const found = new Map<string, Begun>()
  const place = ({ recipientKey, conferenceId }: Pick<Line, 'recipientKey' | 'conferenceId'>) =>
    `${recipientKey} ${conferenceId}`
  for (const paper of issued) {
    // The newest stands first in the list.
    if (!found.has(place(paper))) found.set(place(paper), { draft: null, last: paper })
  }
  for (const draft of drafts) {
    found.set(place(draft), { draft, last: found.get(place(draft))?.last ?? null })
  }
  const touchedAt = ({ draft, last }: Begun) =>
    [draft?.updatedAt ?? '', last?.issuedAt ?? ''].toSorted().at(-1) ?? ''
  return [...found.values()].toSorted((a, b) => (touchedAt(a) < touchedAt(b) ? 1 : -1))
}

function lineOf(kind: PaperKind, { draft, last }: Begun): Line {
  const { recipientKey = '', conferenceId = '' } = draft ?? last ?? {}
  return {
    recipientKey,
    recipientName: draft?.recipientName || last?.recipientName || '',
    conferenceId,
    state: stateOf(kind, draft, last),
    savedAt: draft?.updatedAt ?? null,
    last,
  }
}

function stateOf(kind: PaperKind, draft: Begun['draft'], last: Begun['last']): Line['state'] {
  if (last !== null) return draft !== null && draft.updatedAt > last.issuedAt ? 'changed' : 'issued'
  if (draft === null) return 'none'
  return kind.hasDoctorPart && draft.doctorPart === null ? 'doctorPending' : 'draft'
}
