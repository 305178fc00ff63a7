import type { FactRow } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import type { FactValue } from '../../../shared/domain/provider-fact.ts'

/** The answers that a row offers, in the order of their keys; none where a number or text is asked. */
export function optionsOf({ answer }: Pick<FactRow, 'answer'>, choices: readonly FactChoice[]) {
  return choices.find(({ code }) => code === answer)?.options ?? []
}

/** An answer in words: 可, あり, 3日. */
export function answerWordOf(
  row: Pick<FactRow, 'answer' | 'unit'>,
  value: FactValue,
  choices: readonly FactChoice[],
): string {
  if (value === null) return ''
  return optionsOf(row, choices).find((option) => option.value === value)?.word ?? `${value}${row.unit}`
}
