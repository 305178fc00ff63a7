import type { MasterField } from '../../../shared/domain/master-fields.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { useRoleWords } from '../team/use-role-words.ts'
import { differencesOf } from './entry-difference.ts'
import { useFieldScope } from './field-scope.ts'
import classes from './fields.module.css'

type DifferenceListProps = {
  readonly fields: readonly MasterField[]
  readonly before: unknown
  readonly after: unknown
}

/** 語：訪問看護 → 訪問看護（医療）: what two states of an entry say otherwise, a line a field. */
export function DifferenceList({ fields, before, after }: DifferenceListProps) {
  const scope = useFieldScope()
  const roleWord = useRoleWords()
  const found = differencesOf(fields, before, after, { ...scope, roleWord })
  if (found.length === 0) return <p className={classes.empty}>{masterEditText.noDifference}</p>
  return (
    <ul className={classes.differences}>
      {found.map(({ label, before: former, after: present }) => (
        <li key={label}>
          {label}：<del>{former}</del> {masterEditText.becomes} <ins>{present}</ins>
        </li>
      ))}
    </ul>
  )
}
