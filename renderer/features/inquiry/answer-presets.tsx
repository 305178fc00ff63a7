import { Button, Group } from '@mantine/core'
import classes from './inquiry.module.css'

export type Preset = { readonly word: string; readonly choose: () => void }

type AnswerPresetsProps = {
  readonly presets: readonly Preset[]
  readonly label: string
  /** Whether a digit chooses: not where words are typed first. */
  readonly hasDigits: boolean
}

/** The usual words, with their digits where a digit is one. */
export function AnswerPresets({ presets, label, hasDigits }: AnswerPresetsProps) {
  return (
    <Group gap="xs" role="group" aria-label={label}>
      <strong className={classes.stripWord}>{label}</strong>
      {presets.map(({ word, choose }, at) => (
        <Button
          key={word}
          size="compact-sm"
          variant="default"
          onClick={choose}
          {...(at === 0 ? { 'data-first': true } : {})}
        >
          {hasDigits && <kbd className={classes.key}>{at + 1}</kbd>} {word}
        </Button>
      ))}
    </Group>
  )
}
