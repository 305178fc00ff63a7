import type { ChangeKind } from '../../../shared/contract/import-views.ts'
import type { ChangedField, FieldChange } from '../../../shared/domain/line-changes.ts'
import { changedFieldText, importText } from '../../text/import.ts'
import { useFieldWords } from './use-field-words.ts'
import classes from './import.module.css'

/** What tells a line that comes or goes; all of it would bury it. */
const TELLING: readonly ChangedField[] = ['kind', 'address', 'phone', 'corporation']

/** Field by field before and after; of a line that comes or goes what it says, in short. */
export function FieldChanges({ kind, fields }: { kind: ChangeKind; fields: readonly FieldChange[] }) {
  const wordsOf = useFieldWords()
  if (kind === 'updated' || kind === 'reread')
    return (
      <dl className={classes.fields}>
        {fields.map((change) => (
          <Field key={change.field} change={change} wordsOf={wordsOf} />
        ))}
      </dl>
    )
  const said = TELLING.flatMap((field) => {
    const change = fields.find((each) => each.field === field)
    const items = change === undefined ? [] : kind === 'vanished' ? change.before : change.after
    return items.length === 0 ? [] : [wordsOf(field, items)]
  })
  return <>{said.join('　')}</>
}

type FieldProps = {
  readonly change: FieldChange
  readonly wordsOf: (field: ChangedField, items: readonly string[]) => string
}

function Field({ change: { field, before, after }, wordsOf }: FieldProps) {
  const gone = before.filter((item) => !after.includes(item))
  const come = after.filter((item) => !before.includes(item))
  const was = gone.length === 0 ? importText.nothing : wordsOf(field, gone)
  const is = come.length === 0 ? importText.nothing : wordsOf(field, come)
  const isReplaced = (gone.length > 0 || before.length === 0) && (come.length > 0 || after.length === 0)
  return (
    <>
      <dt>{changedFieldText[field]}</dt>
      <dd>
        {/* Of a list from which nothing goes, "none" before would be wrong: it had others, and has them still. */}
        {gone.length === 0 && before.length > 0 ? `${importText.isAdded}：` : <del>{was}</del>}
        {isReplaced && <span aria-hidden> → </span>}
        {come.length === 0 && after.length > 0 ? `（${importText.isGone}）` : <ins>{is}</ins>}
      </dd>
    </>
  )
}
