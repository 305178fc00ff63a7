import { Button, Select, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { FactGroup } from '../../../shared/domain/fact-master.ts'
import { areaFact, treatmentFact } from '../../../shared/domain/provider-fact.ts'
import { useCall } from '../../api/use-call.ts'
import { factText } from '../../text/provider-fact.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { isConfirmingConversion } from '../../ui/is-confirming-conversion.ts'
import classes from './fact.module.css'

type FactAdderProps = {
  readonly openItems: NonNullable<FactGroup['openItems']>
  readonly known: readonly string[]
  readonly onAdd: (code: string, word: string, value: string) => void
}

/** A treatment of the master that is not offered for these roles, or a place by its name. */
export function FactAdder({ openItems, known, onAdd }: FactAdderProps) {
  if (openItems === 'treatments') return <TreatmentAdder known={known} onAdd={onAdd} />
  return <PlaceAdder known={known} onAdd={onAdd} />
}

type AdderProps = Omit<FactAdderProps, 'openItems'>

function TreatmentAdder({ known, onAdd }: AdderProps) {
  const { data } = useCall('master.words', {})
  const words = (data?.treatments ?? []).filter((word) => !known.includes(treatmentFact(word)))
  return (
    <Select
      size="xs"
      mt={4}
      aria-label={factText.addTreatment}
      placeholder={factText.addTreatment}
      data={words}
      value={null}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      filter={foldFilter}
      maxDropdownHeight={240}
      onChange={(word) => {
        if (word !== null) onAdd(treatmentFact(word), word, '可')
      }}
    />
  )
}

function PlaceAdder({ known, onAdd }: AdderProps) {
  const { data } = useCall('provider.listPlaces', {})
  const [place, setPlace] = useState('')
  const names = (data ?? []).flatMap(({ name, districts }) => [
    name,
    ...districts.map((district) => `${name}${district.name}`),
  ])
  const add = () => {
    const name = place.trim()
    if (name === '' || known.includes(areaFact(name))) return
    onAdd(areaFact(name), name, '○')
    setPlace('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isConfirmingConversion(event)) return
    event.preventDefault()
    add()
  }
  return (
    <div className={classes.adder}>
      <TextInput
        size="xs"
        flex={1}
        list="fact-places"
        aria-label={factText.addPlace}
        placeholder={`${factText.addPlace}（${factText.placeExample}）`}
        maxLength={40}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id="fact-places">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button size="compact-sm" variant="default" onClick={add}>
        {factText.add}
      </Button>
    </div>
  )
}
