import { findAdmission } from '../../../db/repositories/admission.ts'
import { listWaitingInquiries } from '../../../db/repositories/inquiry-waiting.ts'
import { listPatients } from '../../../db/repositories/patient-list.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { daysBetween } from '../../../shared/domain/local-date.ts'
import type { PaperContent } from '../../../shared/domain/paper-content.ts'
import { withTyped } from '../../../shared/domain/paper-typed.ts'
import type { Ctx } from '../context.ts'
import type { PatientListRow } from '../documents/paper-facts.ts'
import { patientList } from '../documents/patient-list.ts'
import { SEX_WORD } from '../documents/paper-words.ts'
import { commonFacts, type PaperMaterial } from './gather-paper-facts.ts'
import { dayInJapan } from './timeline-day.ts'

type Asked = { readonly isMine: boolean; readonly ward?: string | undefined; readonly note: string }

/** More nobody carries on rounds. */
const MOST_PATIENTS = 500

/** 受け持ち患者一覧 as of now: by ward and room, the order of a round. */
export async function patientListPaper(
  ctx: Ctx,
  material: PaperMaterial,
  { isMine, ward, note }: Asked,
): Promise<{ content: PaperContent; count: number }> {
  const whose = {
    responsibleUserId: isMine ? ctx.user.id : undefined,
    ward,
  }
  const { rows } = await listPatients(
    ctx.db,
    { ...whose, text: '', includesDischarged: false, limit: MOST_PATIENTS },
    ctx.clock.today(),
  )
  const next = await nextSteps(ctx, whose)
  const patientRows: PatientListRow[] = []
  for (const row of rows) {
    const admission = await findAdmission(ctx.db, row.admissionId)
    patientRows.push({
      ...row,
      ageAndSex: `${row.ageText}\n${SEX_WORD[row.sex]}`,
      attendingDoctor: admission?.attendingDoctor ?? '',
      careLevel: admission?.situation.careLevel ?? '',
      // On a list of one's own patients the name would stand in every row.
      responsibleName: isMine ? '' : row.responsibleName,
      next: next.get(row.patientId) ?? '',
    })
  }
  const byPlace = patientRows.toSorted((a, b) => comparePlace(a, b))
  const facts = { ...(await commonFacts(ctx, material)), patientRows: byPlace }
  const scope = [isMine ? `担当 ${ctx.user.displayName}` : '全員', ward ?? ''].filter(Boolean).join('　')
  const draft = withTyped(patientList.draft(facts), { scope, note })
  const stamp = { number: '', version: 0, issuedOn: facts.today, isPreview: false }
  return { content: patientList.content(draft, facts, stamp), count: byPlace.length }
}

function comparePlace(a: PatientListRow, b: PatientListRow): number {
  return (
    a.ward.localeCompare(b.ward, 'ja', { numeric: true }) ||
    a.room.localeCompare(b.room, 'ja', { numeric: true }) ||
    a.kana.localeCompare(b.kana, 'ja')
  )
}

/** Whose answer is still out, by patient: 訪問看護の返事待ち（2日目）. */
async function nextSteps(
  ctx: Ctx,
  whose: { responsibleUserId: string | undefined; ward: string | undefined },
): Promise<Map<string, string>> {
  const { roles } = compileMasters(ctx.masters)
  const lines = new Map<string, string>()
  for (const { patientId, inquiry } of await listWaitingInquiries(ctx.db, whose)) {
    const asked = dayInJapan(inquiry.askedAt)
    const day = Math.max(1, daysBetween(asked, ctx.clock.today()) + 1)
    const line = `${roles.get(inquiry.role)?.shortWord ?? ''}の返事待ち（${day}日目）`
    lines.set(patientId, [lines.get(patientId), line].filter(Boolean).join('\n'))
  }
  return lines
}
