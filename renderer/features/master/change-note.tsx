import { Group, Stack, TextInput, Title } from '@mantine/core'
import { masterEditText } from '../../text/master-edit.ts'
import { EraDateField } from '../../ui/era-date-field.tsx'

/** Why, from when, by which source and checked by whom: what every change of a master carries. */
export type ChangeNoteValue = {
  readonly effectiveFrom: string | null
  readonly reason: string
  readonly source: string
  readonly verifiedBy: string
}

type ChangeNoteProps = {
  readonly value: ChangeNoteValue
  readonly errors: Readonly<Record<string, string>> | undefined
  readonly onChange: (value: ChangeNoteValue) => void
}

export function ChangeNote({ value, errors, onChange }: ChangeNoteProps) {
  const line = (name: 'reason' | 'source' | 'verifiedBy', label: string) => ({
    label,
    size: 'sm' as const,
    value: value[name],
    error: errors?.[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  })
  return (
    <Stack gap={6}>
      <Title order={3} size="sm">
        {masterEditText.changePart}
      </Title>
      <TextInput required {...line('reason', masterEditText.reason)} />
      <Group gap="sm" grow align="flex-start">
        <TextInput {...line('source', masterEditText.basis)} />
        <TextInput {...line('verifiedBy', masterEditText.verifiedBy)} />
      </Group>
      <EraDateField
        size="sm"
        required
        label={masterEditText.from}
        value={value.effectiveFrom}
        error={errors?.['effectiveFrom']}
        onChange={(effectiveFrom) => onChange({ ...value, effectiveFrom })}
      />
    </Stack>
  )
}
