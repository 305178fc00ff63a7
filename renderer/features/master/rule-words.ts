import type { FactCondition, RoleRule, RuleOutcome } from '../../../shared/domain/masters.ts'
import { roleClassText } from '../../text/match.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { placesAsWords } from './place-text.ts'

type Words = {
  readonly factWord: (fact: string) => string
  readonly roleWord: (role: never) => string
}

/** A rule while it is edited: it may lack anything. */
export type DraftRule = Partial<RoleRule> & Record<string, unknown>

/** （A または B）かつ C でない */
export function conditionText(condition: FactCondition | undefined, words: Words, isInner = false): string {
  if (condition === undefined) return ''
  if (typeof condition === 'string') return words.factWord(condition)
  if ('not' in condition) return `${conditionText(condition.not, words, true)}${masterEditText.not}`
  const parts = 'all' in condition ? condition.all : condition.any
  const joint = 'all' in condition ? masterEditText.and : masterEditText.or
  const text = parts.map((part) => conditionText(part, words, true)).join(` ${joint} `)
  return isInner && parts.length > 1 ? `${masterEditText.opens}${text}${masterEditText.closes}` : text
}

/** 在宅医は必須（理由） */
export function outcomeText(outcome: RuleOutcome, words: Words): string {
  return placesAsWords(outcomeWords(outcome, words))
}

function outcomeWords(outcome: RuleOutcome, { roleWord }: Words): string {
  const roles = (list: readonly string[]) => list.map((role) => roleWord(role as never)).join('・')
  if (outcome.kind === 'task') return `${masterEditText.task}：${outcome.task}`
  if (outcome.kind === 'role')
    return `${roleWord(outcome.role as never)}：${roleClassText[outcome.class]}（${outcome.reason}）`
  if (outcome.kind === 'insurance')
    return `${roleWord(outcome.role as never)}：${[outcome.insurance, outcome.reason].filter(Boolean).join('　')}`
  if (outcome.kind === 'cover')
    return `${roles(outcome.roles)}：${outcome.cover === 'night' ? masterEditText.coverNight : masterEditText.coverHoliday}`
  return `${roles(outcome.roles)}：${outcome.kind === 'capability' ? outcome.word : outcome.scene}`
}

/** Roles that a rule says anything of. */
export function rolesOfRule(rule: DraftRule): string[] {
  return (rule.gives ?? []).flatMap((outcome) =>
    outcome.kind === 'task' ? [] : 'roles' in outcome ? outcome.roles : [outcome.role],
  )
}
