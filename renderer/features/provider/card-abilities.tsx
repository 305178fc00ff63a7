import { ActionIcon, SegmentedControl, Select, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type Control, useController, useFieldArray, type UseFormReturn } from 'react-hook-form'
import { Capability } from '../../../shared/domain/provider-words.ts'
import { capabilityText, cardFormText } from '../../text/provider.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { Panel } from '../../ui/panel.tsx'
import type { CardFormValues } from './card-form-values.ts'
import classes from './card-form.module.css'
import { useWords } from './use-words.ts'

type Form = Pick<UseFormReturn<CardFormValues>, 'control'>

/** Treatments and devices that were asked about, each with its answer; the rest is unknown. */
export function CardAbilities({ form: { control } }: { form: Form }) {
  const { master } = useWords()
  const { fields, append, remove } = useFieldArray({ control, name: 'capabilities' })
  const chosen = new Set(fields.map(({ word }) => word))
  return (
    <Panel heading={cardFormText.capabilities}>
      <Text size="xs" mb={4}>
        {cardFormText.capabilitiesHint}
      </Text>
      <ul className={classes.abilities}>
        {fields.map((field, index) => (
          <li key={field.id} className={classes.line}>
            <span>{field.word}</span>
            <Answer control={control} index={index} word={field.word} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={cardFormText.removeCapability(field.word)}
              onClick={() => remove(index)}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Select
        label={cardFormText.addCapability}
        maw="24rem"
        data={(master?.treatments ?? []).filter((word) => !chosen.has(word))}
        value={null}
        searchable
        selectFirstOptionOnChange
        openOnFocus={false}
        filter={foldFilter}
        maxDropdownHeight={280}
        onChange={(word) => {
          if (word !== null) append({ word, answer: '可' })
        }}
      />
    </Panel>
  )
}

type AnswerProps = {
  readonly control: Control<CardFormValues>
  readonly index: number
  readonly word: string
}

function Answer({ control, index, word }: AnswerProps) {
  const { field } = useController({ control, name: `capabilities.${index}.answer` })
  return (
    <SegmentedControl
      size="xs"
      aria-label={cardFormText.answerFor(word)}
      value={field.value}
      onChange={field.onChange}
      data={Capability.options.map((value) => ({ value, label: capabilityText[value] }))}
    />
  )
}
