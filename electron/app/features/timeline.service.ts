import { listAccounts } from '../../../db/repositories/account.ts'
import { findAdmission } from '../../../db/repositories/admission.ts'
import { findProgressNote, insertProgressNote } from '../../../db/repositories/progress-note.ts'
import type { TimelineEntry, timelineCalls } from '../../../shared/contract/timeline.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { ProgressNoteId } from '../../../shared/domain/progress-note.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Handlers, stamp } from '../context.ts'
import { type TimelineQuestion, timelineSources } from './timeline-sources.ts'

/** Newest day first; within a day what was written last. */
function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : -1
}

export const timelineHandlers: Handlers<typeof timelineCalls> = {
  async 'timeline.list'({ db, clock, masters }, { patientId }) {
    const { roles } = compileMasters(masters)
    const names = new Map((await listAccounts(db)).map(({ id, displayName }) => [String(id), displayName]))
    const question: TimelineQuestion = {
      db,
      patientId,
      today: clock.today(),
      nameOf: (userId) => names.get(userId) ?? '',
      roleWord: (role) => roles.get(role)?.shortWord ?? role,
    }
    const found = await Promise.all(timelineSources.map((source) => source(question)))
    return found.flat().toSorted(newestFirst)
  },

  async 'timeline.addNote'(ctx, { patientId, admissionId, happenedOn, way, text }) {
    const admission = await findAdmission(ctx.db, admissionId)
    if (admission?.patientId !== patientId) throw new AppError('not-found')
    if (happenedOn > ctx.clock.today()) {
      throw new AppError('invalid-input', { fields: { happenedOn: '今日までの日付を入力してください。' } })
    }
    const id = ProgressNoteId.parse(ctx.newId())
    await insertProgressNote(ctx.db, {
      id,
      version: 1,
      patientId,
      admissionId,
      happenedOn,
      way,
      text,
      reason: '',
      ...stamp(ctx),
    })
    return { noteId: id }
  },

  async 'timeline.correctNote'(ctx, { patientId, noteId, version, text, reason }) {
    const note = await findProgressNote(ctx.db, noteId)
    if (note?.patientId !== patientId) throw new AppError('not-found')
    if (note.version !== version) throw new AppError('conflict')
    await insertProgressNote(ctx.db, { ...note, version: version + 1, text, reason, ...stamp(ctx) })
    return { version: version + 1 }
  },
}
