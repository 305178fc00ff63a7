import type { InquiryStep } from '../../../shared/domain/inquiry.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import { AppError } from '../../../shared/errors.ts'

/** What a person writes down of one step. */
export type Said = Pick<
  InquiryStep,
  'state' | 'method' | 'contactPerson' | 'reason' | 'callBackOn' | 'callBackTime'
>

/** An answer without what makes it useful to the next colleague is refused at its field. */
export function checkAnswer({ state, reason, callBackOn }: Said, today: LocalDate): void {
  if (state === 'conditional' && reason === '')
    throw new AppError('invalid-input', { fields: { reason: '条件を入力してください。' } })
  if (state === 'declined' && reason === '')
    throw new AppError('invalid-input', { fields: { reason: '理由を選ぶか、入力してください。' } })
  if (callBackOn !== null && callBackOn < today)
    throw new AppError('invalid-input', { fields: { callBackOn: '今日以降の日付を入力してください。' } })
}
