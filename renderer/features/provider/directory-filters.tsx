import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { memo, type RefObject } from 'react'
import { CareScene } from '../../../shared/domain/care-scene.ts'
import { Visibility } from '../../../shared/domain/provider.ts'
import { Role } from '../../../shared/domain/role.ts'
import { providerText, sceneText, visibilityText } from '../../text/provider.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { SubAreaSelect } from '../sub-area/sub-area-select.tsx'
import classes from './provider-list.module.css'
import type { DirectoryFilter } from './use-directory-filter.ts'
import type { Words } from './use-words.ts'

type DirectoryFiltersProps = {
  readonly filter: DirectoryFilter
  readonly onFilter: (change: Partial<DirectoryFilter>) => void
  readonly words: Words
  readonly inputRef: RefObject<HTMLInputElement | null>
}

/** Text, role, scene, who may see it, and the way of showing, in one line. */
export function DirectoryFilters({ filter, onFilter, words, inputRef }: DirectoryFiltersProps) {
  return (
    <div className={classes.filters}>
      <TextInput
        ref={inputRef}
        type="search"
        label={providerText.searchLabel}
        placeholder={providerText.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text}
        maxLength={100}
        autoFocus
        onChange={(event) => onFilter({ text: event.currentTarget.value })}
      />
      <Choices
        role={filter.role}
        scene={filter.scene}
        subAreaId={filter.subAreaId}
        visibility={filter.visibility}
        view={filter.view}
        words={words}
        onFilter={onFilter}
      />
    </div>
  )
}

const SCENES = CareScene.options.map((scene) => ({ value: scene, label: sceneText[scene] }))

type ChoicesProps = Pick<DirectoryFilter, 'role' | 'scene' | 'subAreaId' | 'visibility' | 'view'> &
  Pick<DirectoryFiltersProps, 'onFilter' | 'words'>

/** Drawn anew when one of them changes, and not with every letter of the search. */
const Choices = memo(function Choices(props: ChoicesProps) {
  const { role, scene, subAreaId, visibility, view, words, onFilter } = props
  return (
    <>
      <Select
        label={providerText.role}
        placeholder={providerText.allRoles}
        data={(words.master?.roles ?? []).map(({ code, word }) => ({ value: code, label: word }))}
        value={role}
        searchable
        selectFirstOptionOnChange
        openOnFocus={false}
        filter={foldFilter}
        clearable
        clearButtonProps={{ 'aria-label': providerText.allRoles }}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        maxDropdownHeight={360}
        onChange={(next) => onFilter({ role: next === null ? null : Role.parse(next) })}
      />
      <Select
        label={providerText.scene}
        placeholder={providerText.allScenes}
        data={SCENES}
        value={scene}
        clearable
        clearButtonProps={{ 'aria-label': providerText.allScenes }}
        onChange={(next) => onFilter({ scene: next === null ? null : CareScene.parse(next) })}
      />
      <SubAreaSelect value={subAreaId} onChoose={(next) => onFilter({ subAreaId: next })} />
      <Select
        label={providerText.visibility}
        placeholder={providerText.allVisibilities}
        data={Visibility.options.map((each) => ({ value: each, label: visibilityText[each] }))}
        value={visibility}
        clearable
        clearButtonProps={{ 'aria-label': providerText.allVisibilities }}
        onChange={(value) => onFilter({ visibility: value === null ? null : Visibility.parse(value) })}
      />
      <SegmentedControl
        aria-label={providerText.view}
        size="sm"
        value={view}
        onChange={(next) => onFilter({ view: next === 'cards' ? 'cards' : 'table' })}
        data={[
          { value: 'table', label: providerText.asTable },
          { value: 'cards', label: providerText.asCards },
        ]}
      />
    </>
  )
})
