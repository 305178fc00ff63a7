import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
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
  const roles = words.master?.roles ?? []
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
      <Select
        label={providerText.role}
        placeholder={providerText.allRoles}
        data={roles.map(({ code, word }) => ({ value: code, label: word }))}
        value={filter.role}
        searchable
        selectFirstOptionOnChange
        openOnFocus={false}
        filter={foldFilter}
        clearable
        clearButtonProps={{ 'aria-label': providerText.allRoles }}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        maxDropdownHeight={360}
        onChange={(role) => onFilter({ role: role === null ? null : Role.parse(role) })}
      />
      <Select
        label={providerText.scene}
        placeholder={providerText.allScenes}
        data={CareScene.options.map((scene) => ({ value: scene, label: sceneText[scene] }))}
        value={filter.scene}
        clearable
        clearButtonProps={{ 'aria-label': providerText.allScenes }}
        onChange={(scene) => onFilter({ scene: scene === null ? null : CareScene.parse(scene) })}
      />
      <SubAreaSelect value={filter.subAreaId} onChoose={(subAreaId) => onFilter({ subAreaId })} />
      <Select
        label={providerText.visibility}
        placeholder={providerText.allVisibilities}
        data={Visibility.options.map((each) => ({ value: each, label: visibilityText[each] }))}
        value={filter.visibility}
        clearable
        clearButtonProps={{ 'aria-label': providerText.allVisibilities }}
        onChange={(value) => onFilter({ visibility: value === null ? null : Visibility.parse(value) })}
      />
      <SegmentedControl
        aria-label={providerText.view}
        size="sm"
        value={filter.view}
        onChange={(view) => onFilter({ view: view === 'cards' ? 'cards' : 'table' })}
        data={[
          { value: 'table', label: providerText.asTable },
          { value: 'cards', label: providerText.asCards },
        ]}
      />
    </div>
  )
}
