import { listAdmissions } from '../../../db/repositories/admission.ts'
import { listSteps } from '../../../db/repositories/inquiry-step.ts'
import { listInquiries } from '../../../db/repositories/inquiry.ts'
import type { TimelineEntry } from '../../../shared/contract/timeline.ts'
import type { Inquiry, InquiryMethod, InquiryState, InquiryStep } from '../../../shared/domain/inquiry.ts'
import type { TimelineQuestion } from './timeline-sources.ts'
import { dayInJapan, dayWord } from './timeline-day.ts'

/** How a step reads in the course (codes of the inquiry states). */
const STATES: Record<InquiryState, string> = {
  notAsked: '未打診',
  asked: '打診した',
  waiting: '返事待ち',
  accepted: '可',
  conditional: '条件付き',
  declined: '不可',
  withdrawn: '取り下げ',
  decided: '決定',
}
const METHODS: Record<InquiryMethod, string> = { phone: '電話', fax: 'FAX', visit: '面談', mail: 'メール' }

const ASKING: readonly InquiryState[] = ['asked', 'waiting']

/** Every call and answer, in the patient's course; what was taken back says so. */
export async function inquiryEvents(question: TimelineQuestion): Promise<TimelineEntry[]> {
  const { db, patientId } = question
  const stays = await listAdmissions(db, patientId)
  const inquiries = (await Promise.all(stays.map(({ id }) => listInquiries(db, id)))).flat()
  const steps = await listSteps(
    db,
    inquiries.map(({ id }) => id),
  )
  return inquiries.flatMap((inquiry) =>
    (steps.get(inquiry.id) ?? [])
      // The decision stands in the course as the team's own event.
      .filter(({ state }) => state !== 'decided')
      .map((step) => toEntry(inquiry, step, question)),
  )
}

function toEntry(
  inquiry: Inquiry,
  step: InquiryStep,
  { patientId, roleWord }: TimelineQuestion,
): TimelineEntry {
  const who = `${inquiry.providerName}（${roleWord(inquiry.role)}）`
  const how = [METHODS[step.method], step.contactPerson].filter((part) => part !== '').join(' ')
  const said = step.kind === 'undo' ? `取り消し（${STATES[step.state]}に戻した）` : STATES[step.state]
  const callBack =
    step.callBackOn === null ? '' : `折返し ${dayWord(step.callBackOn)} ${step.callBackTime}`.trim()
  return {
    id: `${inquiry.id}-${step.no}`,
    kind: ASKING.includes(step.state) ? 'inquiry' : 'answer',
    on: dayInJapan(step.at),
    at: step.at,
    byName: step.byName,
    text: [`${who}：${said}`, how, step.reason, callBack].filter((part) => part !== '').join('　'),
    link: `/patients/${patientId}/search`,
    note: null,
  }
}
