import { Modal, VisuallyHidden } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconBuildingHospital, IconChevronRight, IconSearch, IconUser } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import { fold } from '../../shared/domain/fold.ts'
import { useCall } from '../api/use-call.ts'
import { findAnythingText } from '../text/find-anything.ts'
import { isConfirmingConversion } from '../ui/is-confirming-conversion.ts'
import { navigation } from './navigation.ts'

/** The search window, opened by Ctrl + K or the menu's button. */
export const [findAnythingStore, findAnything] = createSpotlight()

const PATIENTS = 6
const PROVIDERS = 6

type Found = { readonly key: string; readonly label: string; readonly note: string; readonly path: string }

/** Places of the menu and what one can begin from anywhere. */
const ACTIONS: readonly Found[] = [
  { key: 'register', label: findAnythingText.registerPatient, note: '', path: '/patients/new' },
  ...navigation.map(({ path, word }) => ({ key: path, label: findAnythingText.goTo(word), note: '', path })),
]

function usePatients(text: string): Found[] {
  const found = useCall(
    'patient.search',
    { text, includesDischarged: true, limit: PATIENTS },
    { enabled: text !== '' },
  )
  return (found.data?.rows ?? []).map(({ patientId, name, kana, chartNo, ward, room }) => ({
    key: patientId,
    label: name,
    note: [kana, chartNo, ward, room].filter(Boolean).join('　'),
    path: `/patients/${patientId}`,
  }))
}

function useProviders(text: string): Found[] {
  const found = useCall('provider.search', { text, limit: PROVIDERS }, { enabled: text !== '' })
  return (found.data?.rows ?? []).map(({ id, name, area, phone }) => ({
    key: id,
    label: name,
    note: [`${area.municipality}${area.district ?? ''}`, phone].filter(Boolean).join('　'),
    path: `/providers/${encodeURIComponent(id)}`,
  }))
}

/** Ctrl + K: patients, providers and actions by one word, from anywhere and by keyboard alone. */
export function FindAnything() {
  const [query, setQuery] = useState('')
  const text = useDeferredValue(query.trim())
  const actions = ACTIONS.filter(({ label }) => fold(label).includes(fold(text)))
  const patients = usePatients(text)
  const providers = useProviders(text)
  const [, goTo] = useLocation()
  const first = [...patients, ...providers, ...actions][0]
  const isEmpty = text !== '' && patients.length + providers.length + actions.length === 0
  return (
    <Spotlight.Root
      store={findAnythingStore}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight={460}
    >
      {/* The dialog takes its name from its title. */}
      <VisuallyHidden>
        <Modal.Title>{findAnythingText.label}</Modal.Title>
      </VisuallyHidden>
      <Spotlight.Search
        placeholder={findAnythingText.placeholder}
        aria-label={findAnythingText.label}
        onKeyDown={(event) => {
          // Enter without a choice means the first one: what was found late is not marked as chosen by itself.
          const isChosen = document.querySelector('[data-action][data-selected]') !== null
          if (event.key !== 'Enter' || isConfirmingConversion(event) || isChosen || first === undefined)
            return
          findAnything.close()
          goTo(first.path)
        }}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {text !== '' && (
          <Group
            label={findAnythingText.patients}
            found={patients}
            icon={<IconUser size={18} aria-hidden />}
          />
        )}
        {text !== '' && (
          <Group
            label={findAnythingText.providers}
            found={providers}
            icon={<IconBuildingHospital size={18} aria-hidden />}
          />
        )}
        <Group
          label={findAnythingText.actions}
          found={actions}
          icon={<IconChevronRight size={18} aria-hidden />}
        />
        {isEmpty && <Spotlight.Empty>{findAnythingText.nothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Group({ label, found, icon }: { label: string; found: readonly Found[]; icon: React.ReactNode }) {
  const [, goTo] = useLocation()
  if (found.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={label}>
      {found.map(({ key, label: word, note, path }) => (
        <Spotlight.Action
          key={key}
          label={word}
          description={note}
          leftSection={icon}
          onClick={() => goTo(path)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
