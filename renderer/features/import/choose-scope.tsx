import { MultiSelect, Radio, Select, Stack, TextInput } from '@mantine/core'
import { importText } from '../../text/import.ts'
import { prefectures } from '../../text/prefectures.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { useMedicalAreas } from './own-area.ts'

export type ScopeWay = 'own' | 'area' | 'prefectures' | 'all'
export type Chosen = {
  /** Null until somebody chooses: then the department's own medical area, where it is known. */
  readonly way: ScopeWay | null
  readonly area: string | null
  readonly prefectures: readonly string[]
  readonly asOf: string
}
export const NOTHING_CHOSEN: Chosen = { way: null, area: null, prefectures: [], asOf: '' }

type ChooseScopeProps = { readonly chosen: Chosen; readonly onChosen: (chosen: Chosen) => void }

/** Codes of the chosen places; null where the choice is not complete. An empty list is the whole country. */
export function useScope({ way, area, prefectures: codes }: Chosen): {
  readonly way: ScopeWay
  readonly scope: readonly string[] | null
} {
  const { areas, own } = useMedicalAreas()
  const shown = way ?? (own === null ? 'prefectures' : 'own')
  const ofWay = {
    own: own?.areaCodes ?? null,
    area: areas.find(({ key }) => key === area)?.areaCodes ?? null,
    prefectures: codes.length === 0 ? null : codes,
    all: [],
  } as const
  return { way: shown, scope: ofWay[shown] }
}

/** Which places are taken (the department's own medical area is proposed), and how old the data is. */
export function ChooseScope({ chosen, onChosen }: ChooseScopeProps) {
  const { areas, own } = useMedicalAreas()
  const { way } = useScope(chosen)
  return (
    <>
      <Radio.Group
        label={importText.scope}
        value={way}
        onChange={(next) => onChosen({ ...chosen, way: next as ScopeWay })}
      >
        <Stack gap={6} mt={4}>
          {own !== null && <Radio value="own" label={importText.scopeOwn(own.name)} />}
          <Radio value="area" label={importText.scopeArea} />
          {way === 'area' && (
            <Select
              ml="xl"
              aria-label={importText.areas}
              data={areas.map(({ key, name }) => ({ value: key, label: name }))}
              value={chosen.area}
              onChange={(area) => onChosen({ ...chosen, way, area })}
            />
          )}
          <Radio value="prefectures" label={importText.scopePrefectures} />
          {way === 'prefectures' && (
            <MultiSelect
              ml="xl"
              aria-label={importText.prefectures}
              data={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
              value={[...chosen.prefectures]}
              searchable
              selectFirstOptionOnChange
              hidePickedOptions
              openOnFocus={false}
              filter={foldFilter}
              onChange={(codes) => onChosen({ ...chosen, way, prefectures: codes })}
            />
          )}
          <Radio value="all" label={importText.scopeAll} />
        </Stack>
      </Radio.Group>
      <TextInput
        mt="sm"
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
