import { Select } from '@mantine/core'
import { PastedField } from '../../../shared/domain/pasted-table.ts'
import { useCall } from '../../api/use-call.ts'
import { pastedFieldText, pasteText } from '../../text/import.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import classes from './import.module.css'

type Defaults = { readonly kind: string; readonly municipalityCode: string }
type AssignColumnsProps = {
  readonly headings: readonly string[]
  /** The first thing that each column says: a column without a heading is known by it. */
  readonly samples: readonly string[]
  readonly columns: readonly (PastedField | null)[]
  readonly onColumns: (columns: (PastedField | null)[]) => void
  readonly defaults: Defaults
  readonly onDefaults: (defaults: Defaults) => void
}

/** What each column holds; a field stands in one column. And what holds where the table is silent. */
export function AssignColumns(props: AssignColumnsProps) {
  const { headings, samples, columns, onColumns, defaults, onDefaults } = props
  const words = useCall('master.words', {})
  const places = useCall('provider.listPlaces', {})
  const assign = (at: number, field: PastedField | null) =>
    onColumns(columns.map((before, index) => (index === at ? field : before === field ? null : before)))
  return (
    <div className={classes.assign}>
      {columns.map((field, at) => (
        <Select
          // The order of columns is what they are.
          key={at}
          label={pasteText.column(at + 1, headings[at] ?? '')}
          description={sampleOf(samples[at])}
          data={PastedField.options.map((each) => ({ value: each, label: pastedFieldText[each] }))}
          value={field}
          placeholder={pasteText.leaveOut}
          clearable
          clearButtonProps={{ 'aria-label': pasteText.leaveOut }}
          onChange={(next) => assign(at, next === null ? null : PastedField.parse(next))}
        />
      ))}
      <Select
        label={pasteText.kind}
        data={(words.data?.providerKinds ?? []).map(({ code, word }) => ({ value: code, label: word }))}
        value={defaults.kind === '' ? null : defaults.kind}
        searchable
        selectFirstOptionOnChange
        openOnFocus={false}
        filter={foldFilter}
        clearable
        onChange={(kind) => onDefaults({ ...defaults, kind: kind ?? '' })}
      />
      <Select
        label={pasteText.municipality}
        data={(places.data ?? []).map(({ municipalityCode, name }) => ({
          value: municipalityCode,
          label: name,
        }))}
        value={defaults.municipalityCode === '' ? null : defaults.municipalityCode}
        searchable
        selectFirstOptionOnChange
        openOnFocus={false}
        filter={foldFilter}
        clearable
        onChange={(code) => onDefaults({ ...defaults, municipalityCode: code ?? '' })}
      />
    </div>
  )
}

const sampleOf = (sample = '') => (sample === '' ? undefined : pasteText.sample(sample))
