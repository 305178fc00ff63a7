import { Grid, NumberInput, SegmentedControl, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { type BedEntry, type BedKindWord, BedStance } from '../../../shared/domain/bed-board.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../api/use-call.ts'
import { bedStanceText, bedText } from '../../text/bed-board.ts'
import { EraDateField } from '../../ui/era-date-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { LocalDate } from '../../../shared/domain/local-date.ts'
import { ProviderSelect } from '../provider/provider-select.tsx'
import classes from './bed-board.module.css'
import type { BedTarget } from './bed-board-page.tsx'

type Line = { readonly free: number | ''; readonly stance: BedStance | ''; readonly conditions: string }
const EMPTY: Line = { free: '', stance: '', conditions: '' }

type BedDialogProps = {
  readonly kinds: readonly BedKindWord[]
  readonly target: BedTarget | null
  readonly onClose: () => void
}

/** What was told on the telephone, a line a kind of bed: number, Tab, Enter. Lines left empty are not recorded. */
export function BedDialog({ kinds, target, onClose }: BedDialogProps) {
  const save = useCommand('bedBoard.record')
  const [chosen, choose] = useState<{ id: ProviderId | null; name: string }>({
    id: target?.providerId ?? null,
    name: target?.name ?? '',
  })
  const [lines, setLines] = useState<Record<string, Line>>({})
  const [about, setAbout] = useState({
    toldBy: '',
    way: bedText.phone as string,
    validUntil: null as string | null,
  })
  const [isRefused, setRefused] = useState(false)
  const entries = kinds.flatMap(({ code }) => entryOf(code, lines[code] ?? EMPTY))
  const day = about.validUntil === null ? null : LocalDate.safeParse(about.validUntil)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { id } = chosen
    if (id === null || entries.length === 0 || day?.success === false) return setRefused(true)
    return save.mutate(
      { providerId: id, entries, toldBy: about.toldBy, way: about.way, validUntil: day?.data ?? null },
      {
        onSuccess: () => {
          notifications.show({ message: bedText.saved })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={target === null ? bedText.add : bedText.recordOf(target.name)}
      size={860}
      isDirty={entries.length > 0}
      isBusy={save.isPending}
      error={save.error}
      onSave={submit}
      onClose={onClose}
    >
      {target === null && (
        <ProviderSelect
          label={bedText.provider}
          withAsterisk
          data-autofocus
          mb="sm"
          value={chosen.id}
          chosenName={chosen.name}
          onChoose={(id, name) => choose({ id, name })}
        />
      )}
      <Text size="xs">{bedText.entryHint}</Text>
      {kinds.map((kind, at) => (
        <KindLine
          key={kind.code}
          kind={kind}
          line={lines[kind.code] ?? EMPTY}
          isFirst={at === 0 && target !== null}
          onChange={(line) => setLines((all) => ({ ...all, [kind.code]: line }))}
        />
      ))}
      <About about={about} onChange={setAbout} isUnreadable={day?.success === false} />
      {isRefused && entries.length === 0 && (
        <Text size="sm" c="red" role="alert">
          {bedText.nothing}
        </Text>
      )}
    </FormDialog>
  )
}

/** A number alone says that they take patients, and none that they do not. */
function entryOf(bedKind: string, { free, stance, conditions }: Line): BedEntry[] {
  if (free === '' && stance === '') return []
  const said = stance === '' ? (free === 0 ? 'no' : 'yes') : stance
  return [{ bedKind, free: free === '' ? null : free, stance: said, conditions: conditions.trim() }]
}

type KindLineProps = {
  readonly kind: BedKindWord
  readonly line: Line
  readonly isFirst: boolean
  readonly onChange: (line: Line) => void
}

function KindLine({ kind, line, isFirst, onChange }: KindLineProps) {
  return (
    <div className={classes.line} role="group" aria-label={kind.word}>
      <strong>{kind.word}</strong>
      <NumberInput
        aria-label={`${kind.word} ${bedText.freeBeds}`}
        placeholder={bedText.freeBeds}
        min={0}
        max={999}
        allowDecimal={false}
        hideControls
        value={line.free}
        data-autofocus={isFirst || undefined}
        onChange={(free) => onChange({ ...line, free: typeof free === 'number' ? free : '' })}
      />
      <SegmentedControl
        size="xs"
        aria-label={`${kind.word} ${bedText.stance}`}
        value={line.stance}
        data={[
          { value: '', label: '—' },
          ...BedStance.options.map((value) => ({ value, label: bedStanceText[value] })),
        ]}
        onChange={(stance) => onChange({ ...line, stance: BedStance.safeParse(stance).data ?? '' })}
      />
      <TextInput
        aria-label={`${kind.word} ${bedText.conditions}`}
        placeholder={bedText.conditions}
        maxLength={200}
        value={line.conditions}
        onChange={(event) => onChange({ ...line, conditions: event.currentTarget.value })}
      />
    </div>
  )
}

type AboutState = { toldBy: string; way: string; validUntil: string | null }

function About({
  about,
  onChange,
  isUnreadable,
}: {
  about: AboutState
  onChange: (about: AboutState) => void
  isUnreadable: boolean
}) {
  return (
    <Grid gap="sm" mt="xs">
      <Grid.Col span={4}>
        <TextInput
          label={bedText.toldBy}
          maxLength={60}
          value={about.toldBy}
          onChange={(event) => onChange({ ...about, toldBy: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={3}>
        <TextInput
          label={bedText.way}
          maxLength={40}
          value={about.way}
          onChange={(event) => onChange({ ...about, way: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={5}>
        <EraDateField
          label={bedText.validUntil}
          value={about.validUntil}
          error={isUnreadable}
          onChange={(validUntil) => onChange({ ...about, validUntil })}
        />
      </Grid.Col>
    </Grid>
  )
}
