import { Button, Group } from '@mantine/core'
import classes from './inquiry.module.css'

export type Preset = { readonly word: string; readonly choose: () => void }

/** The usual words with their digits. */
export function AnswerPresets({ presets, label }: { presets: readonly Preset[]; label: string }) {
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
          <kbd className={classes.key}>{at + 1}</kbd> {word}
        </Button>
      ))}
    </Group>
  )
}
