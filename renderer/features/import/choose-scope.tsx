import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FilePreview } from '../../../shared/contract/import.ts'
import { useCall } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import { foldFilter } from '../../ui/fold-filter.ts'

export type Chosen = { readonly scope: readonly string[]; readonly asOf: string }
export const NOTHING_CHOSEN: Chosen = { scope: [], asOf: '' }

type ChooseScopeProps = {
  readonly files: readonly FilePreview[]
  readonly chosen: Chosen
  readonly onChosen: (chosen: Chosen) => void
}

/** Prefectures that the files hold, with their rows; or one medical area of the region's data. */
export function ChooseScope({ files, chosen, onChosen }: ChooseScopeProps) {
  const tree = useCall('provider.countByArea', {})
  const [area, setArea] = useState<string | null>(null)
  const [prefectures, setPrefectures] = useState<string[]>([])
  const medicalAreas = (tree.data ?? []).filter(({ key }) => key.startsWith('medical:'))
  const choose = (codes: string[], key: string | null) => {
    setPrefectures(codes)
    setArea(key)
    const areaCodes = medicalAreas.find((node) => node.key === key)?.areaCodes
    onChosen({ ...chosen, scope: areaCodes ?? codes })
  }
  return (
    <>
      <MultiSelect
        label={importText.prefectures}
        data={prefectureOptions(files)}
        value={prefectures}
        searchable
        selectFirstOptionOnChange
        hidePickedOptions
        openOnFocus={false}
        filter={foldFilter}
        disabled={files.length === 0 || area !== null}
        onChange={(codes) => choose(codes, null)}
      />
      <Select
        mt="xs"
        label={importText.areas}
        description={importText.areasHint}
        data={medicalAreas.map(({ key, name }) => ({ value: key, label: name }))}
        value={area}
        clearable
        disabled={files.length === 0}
        onChange={(key) => choose(prefectures, key)}
      />
      <TextInput
        mt="xs"
        label={importText.asOf}
        description={importText.asOfHint}
        withAsterisk
        maxLength={60}
        value={chosen.asOf}
        onChange={(event) => onChosen({ ...chosen, asOf: event.currentTarget.value })}
      />
    </>
  )
}

/** Every prefecture of the files, in the order of their codes. */
function prefectureOptions(files: readonly FilePreview[]) {
  const rows = new Map<string, { name: string; rows: number }>()
  for (const { code, name, rows: count } of files.flatMap(({ prefectures }) => prefectures))
    rows.set(code, { name, rows: (rows.get(code)?.rows ?? 0) + count })
  return [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, { name, rows: count }]) => ({
      value,
      label: `${name}（${count.toLocaleString('ja-JP')}）`,
    }))
}
