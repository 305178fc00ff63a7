import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'

export type Chosen = { readonly scope: readonly string[]; readonly asOf: string }
export const NOTHING_CHOSEN: Chosen = { scope: [], asOf: '' }

type ChooseScopeProps = {
  readonly hasFiles: boolean
  readonly chosen: Chosen
  readonly onChosen: (chosen: Chosen) => void
}

/** One medical area of the region's data, or everything that the files hold. */
export function ChooseScope({ hasFiles, chosen, onChosen }: ChooseScopeProps) {
  const tree = useCall('provider.countByArea', {})
  const [area, setArea] = useState<string | null>(null)
  const medicalAreas = (tree.data ?? []).filter(({ key }) => key.startsWith('medical:'))
  const choose = (key: string | null) => {
    setArea(key)
    onChosen({ ...chosen, scope: medicalAreas.find((node) => node.key === key)?.areaCodes ?? [] })
  }
  return (
    <>
      <Select
        label={importText.areas}
        description={importText.areasHint}
        data={medicalAreas.map(({ key, name }) => ({ value: key, label: name }))}
        value={area}
        clearable
        disabled={!hasFiles}
        onChange={choose}
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
