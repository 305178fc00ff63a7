import type { InquirySaid } from '../../../shared/contract/inquiry.ts'
import type { AdmissionId, ProviderId } from '../../../shared/domain/ids.ts'
import type { Inquiry, InquiryAnswer, InquiryMethod } from '../../../shared/domain/inquiry.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { useCommand } from '../../api/use-call.ts'
import { answerText, inquiryMethodText, inquiryText } from '../../text/inquiry.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import { useDecide } from '../team/use-decide.ts'

/** Whom an action is about: a candidate of one role. */
export type Asked = {
  readonly providerId: ProviderId
  readonly name: string
  readonly inquiry: Inquiry | null
}

const NOTHING_SAID = { reason: '', callBackOn: null, callBackTime: '' }

/** Ask, answer, withdraw, decide; each says what it did and offers the way back. */
export function useInquiryActions(admissionId: AdmissionId, role: Role) {
  const record = useCommand('inquiry.record')
  const answer = useCommand('inquiry.answer')
  const withdraw = useCommand('inquiry.withdraw')
  const done = useStepDone()
  const { decide, isDeciding } = useDecide(admissionId, role)
  const whom = ({ providerId, inquiry }: Asked) => {
    return { admissionId, role, providerId, version: inquiry?.version ?? 0 }
  }
  return {
    decide,
    isBusy: isDeciding || [record, answer, withdraw].some(({ isPending }) => isPending),
    ask(asked: Asked, method: InquiryMethod) {
      const said = { ...NOTHING_SAID, method, contactPerson: asked.inquiry?.contactPerson ?? '' }
      const onSuccess = done(asked.name, inquiryMethodText[method])
      record.mutate({ ...whom(asked), ...said, state: 'asked' }, { onError: notifyProblem, onSuccess })
    },
    answer(asked: Asked, given: InquiryAnswer, said: Partial<InquirySaid>, onDone?: () => void) {
      const { method = 'phone', contactPerson = '' } = asked.inquiry ?? {}
      const input = { ...whom(asked), ...NOTHING_SAID, method, contactPerson, ...said, answer: given }
      answer.mutate(input, {
        onError: notifyProblem,
        onSuccess: done(asked.name, answerText[given], onDone),
      })
    },
    withdraw({ name, inquiry }: Asked, reason: string, onDone: () => void) {
      if (inquiry === null) return
      withdraw.mutate(
        { inquiryId: inquiry.id, version: inquiry.version, reason },
        { onError: notifyProblem, onSuccess: done(name, inquiryText.withdrawn, onDone) },
      )
    },
  }
}

/** After a step: says what was recorded and offers to take it back. */
function useStepDone() {
  const undo = useCommand('inquiry.undo')
  return (name: string, what: string, onDone?: () => void) => (inquiry: Inquiry) => {
    notifyUndo(inquiryText.recorded(name, what), () =>
      undo.mutate({ inquiryId: inquiry.id, version: inquiry.version }, { onError: notifyProblem }),
    )
    onDone?.()
  }
}
