import { Select, TextInput } from '@mantine/core'
import type { ListMapping } from '../../../shared/domain/list-mapping.ts'
import { useCall } from '../../api/use-call.ts'
import { wizardText } from '../../text/import.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import classes from './import.module.css'

type WizardSettingsProps = {
  readonly head: readonly { line: number; cells: string[] }[]
  readonly name: string
  readonly nameError: string | undefined
  readonly onName: (name: string) => void
  readonly mapping: ListMapping
  readonly onMapping: (mapping: ListMapping) => void
}

/** What holds for the whole list: its name, its row of headings, and kind and municipality where the rows are silent. */
export function WizardSettings({ head, name, nameError, onName, mapping, onMapping }: WizardSettingsProps) {
  const words = useCall('master.words', {})
  const places = useCall('provider.listPlaces', {})
  const lines = head.map(({ line, cells }) => ({
    value: String(line),
    label: `${wizardText.line(line)}　${cells
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .join('・')}`.slice(0, 40),
  }))
  const setHeading = (next: string | null) => {
    const headingLine = next === null ? null : Number(next)
    const row = head.find(({ line }) => line === headingLine)
    const columns = mapping.columns.map((column) => ({
      ...column,
      heading: (row?.cells[column.at] ?? '').trim().slice(0, 200),
    }))
    onMapping({ ...mapping, headingLine, columns })
  }
  const chosen = (code: string) => (code === '' ? null : code)
  return (
    <div className={classes.settings}>
      <TextInput
        label={wizardText.name}
        description={wizardText.nameHint}
        withAsterisk
        data-autofocus
        maxLength={100}
        value={name}
        error={nameError}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <Select
        label={wizardText.headingLine}
        data={lines}
        value={mapping.headingLine === null ? null : String(mapping.headingLine)}
        placeholder={wizardText.noHeading}
        clearable
        clearButtonProps={{ 'aria-label': wizardText.noHeading }}
        onChange={setHeading}
      />
      <Select
        label={wizardText.kind}
        data={(words.data?.providerKinds ?? []).map(({ code, word }) => ({ value: code, label: word }))}
        value={chosen(mapping.kind)}
        searchable
        selectFirstOptionOnChange
        openOnFocus={false}
        filter={foldFilter}
        clearable
        onChange={(kind) => onMapping({ ...mapping, kind: kind ?? '' })}
      />
      <Select
        label={wizardText.municipality}
        data={(places.data ?? []).map(({ municipalityCode, name: place }) => ({
          value: municipalityCode,
          label: place,
        }))}
        value={chosen(mapping.municipalityCode)}
        searchable
        selectFirstOptionOnChange
        openOnFocus={false}
        filter={foldFilter}
        clearable
        onChange={(code) => onMapping({ ...mapping, municipalityCode: code ?? '' })}
      />
    </div>
  )
}
