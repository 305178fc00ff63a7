import { faxDigits } from './fax-number.ts'
import type { PaperCheck } from './paper-checks.ts'

/** What is known of the number that a paper would go to. */
export type PaperFax = {
  /** As it stands for the recipient: in the team, else on the card. Empty: none. */
  readonly number: string
  /** The card's own number; another one in the team cannot be made sure of until they agree. */
  readonly cardNumber: string
  /** Digits of the numbers that two people have made sure of. */
  readonly verified: readonly string[]
}

/** How a paper leaves. */
export type Delivery = 'hand' | 'fax' | 'mail'

/** Stops a paper that would be faxed to a number that two people have not made sure of; null: it may go. */
export function faxPaperCheck(number: string, { cardNumber, verified }: PaperFax): PaperCheck | null {
  const digits = faxDigits(number)
  if (digits === '' || verified.includes(digits)) return null
  const isOther = cardNumber !== '' && faxDigits(cardNumber) !== digits
  const way = isOther
    ? `連携先のカードの番号（${cardNumber}）と違います。どちらが正しいかを確かめて直してください。`
    : '連携先のページで送付テスト票を印刷して送り、届いたことを2人で確かめてください。'
  const text = `FAX番号（${number}）は、まだ2人で確かめていません。確かめるまで、FAXでは送れません。${way}`
  return { code: 'fax-unverified', severity: 'block', text, found: [] }
}
