import { ActionIcon, Button, SegmentedControl, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type Control, useController, useFieldArray, useWatch } from 'react-hook-form'
import { ServiceAreaMark } from '../../../shared/domain/provider-words.ts'
import { cardFormText } from '../../text/provider.ts'
import { FormText } from '../../ui/form-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { CardFormValues } from './card-form-values.ts'
import classes from './card-form.module.css'

/** Where they go: place by place ○ △ ×. */
export function CardServiceArea({ control }: { control: Control<CardFormValues> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'serviceArea' })
  const rows = useWatch({ control, name: 'serviceArea' })
  return (
    <Panel heading={cardFormText.serviceArea}>
      <Text size="xs" mb={4}>
        {cardFormText.serviceAreaHint}
      </Text>
      <ul className={classes.lines}>
        {fields.map((field, index) => (
          <li key={field.id} className={classes.line}>
            <FormText
              control={control}
              name={`serviceArea.${index}.place`}
              aria-label={cardFormText.placeName}
              size="sm"
            />
            <Mark control={control} index={index} place={rows[index]?.place ?? ''} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={cardFormText.removePlace(rows[index]?.place ?? '')}
              onClick={() => remove(index)}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => append({ place: '', mark: '○' })}
      >
        {cardFormText.addPlace}
      </Button>
    </Panel>
  )
}

type MarkProps = {
  readonly control: Control<CardFormValues>
  readonly index: number
  readonly place: string
}

function Mark({ control, index, place }: MarkProps) {
  const { field } = useController({ control, name: `serviceArea.${index}.mark` })
  return (
    <SegmentedControl
      size="xs"
      aria-label={cardFormText.markOf(place)}
      value={field.value}
      onChange={field.onChange}
      data={[...ServiceAreaMark.options]}
    />
  )
}
