import { Button, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { HomePositionView } from '../../../shared/contract/home-position.ts'
import type { MapInput } from '../../../shared/contract/region.ts'
import { readCoordinates } from '../../../shared/domain/home-position.ts'
import type { PatientId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { homePositionText } from '../../text/home-position.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { HomeMap } from './home-map.tsx'
import classes from './home-position.module.css'
import { useHomeDraft } from './use-home-draft.ts'
import { useSaveHome } from './use-save-home.ts'

type HomeDialogProps = {
  readonly patientId: PatientId
  readonly home: HomePositionView
  readonly onClose: () => void
}

export type Draft = Pick<CallInput<'homePosition.set'>, 'latitude' | 'longitude' | 'errorKm' | 'way'>

/** 自宅の位置: chosen on a small map or typed; until then the middle of the district stands in. */
export function HomeDialog({ patientId, home, onClose }: HomeDialogProps) {
  const draft = useHomeDraft()
  const save = useSaveHome(patientId, home, onClose)
  const [isAsked, setAsked] = useState(false)
  const asked: MapInput = {
    audience: 'inside',
    isNight: false,
    ...(home.medicalAreaCode === null ? {} : { medicalAreaCode: home.medicalAreaCode }),
  }
  const map = useCall('region.map', asked)
  const isTypedWrong = draft.typed.trim() !== '' && readCoordinates(draft.typed) === null
  const problem = isTypedWrong ? homePositionText.typedWrong : homePositionText.nothing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (draft.placed !== null && !isTypedWrong) save.set(draft.placed)
  }
  return (
    <FormDialog
      title={homePositionText.title}
      size={1000}
      isDirty={draft.placed !== null || draft.typed !== ''}
      isBusy={save.isPending}
      error={save.error}
      onSave={submit}
      onClose={onClose}
    >
      <div className={classes.columns}>
        <div>
          <CallStates of={map}>
            {(view) => (
              <HomeMap
                view={view}
                asked={asked}
                seen={draft.seen}
                onSee={draft.see}
                start={home.start}
                isPlaced={draft.placed !== null || (home.position !== null && !home.isMoved)}
                onPlaced={draft.touch}
              />
            )}
          </CallStates>
          <Text size="xs" id="home-map-keys">
            {homePositionText.keys}
          </Text>
          {map.data?.boundaries.length === 0 && <Text size="xs">{homePositionText.noBorders}</Text>}
        </div>
        <Stack gap="xs">
          <Text size="sm">{homePositionText.address(home.address)}</Text>
          <Text size="sm">{hintOf(home)}</Text>
          <TextInput
            label={homePositionText.typed}
            description={homePositionText.typedHint}
            placeholder={homePositionText.typedExample}
            maxLength={100}
            value={draft.typed}
            error={isAsked && (isTypedWrong || draft.placed === null) ? problem : undefined}
            onChange={(event) => draft.type(event.currentTarget.value)}
          />
          <Chosen placed={draft.placed ?? (home.isMoved ? null : home.position)} />
          {home.position !== null && !home.isMoved && (
            <Button
              size="compact-sm"
              variant="default"
              loading={save.isPending}
              onClick={() => save.clear(home.version)}
            >
              {homePositionText.clear}
            </Button>
          )}
          <Text size="xs">{homePositionText.privacy}</Text>
        </Stack>
      </div>
    </FormDialog>
  )
}

function hintOf({ isMoved, position, middle, areaName }: HomePositionView): string {
  if (isMoved) return homePositionText.movedHint
  if (position !== null) return homePositionText.why
  return middle === null
    ? homePositionText.unknownHint
    : homePositionText.middleHint(
        areaName,
        middle.reachKm === null ? null : Math.round(middle.reachKm * 10) / 10,
      )
}

function Chosen({ placed }: { placed: Omit<Draft, 'way'> | null }) {
  return (
    <p className={classes.chosen} aria-live="polite">
      <strong>{homePositionText.chosen}</strong>
      {placed === null ? (
        homePositionText.notChosen
      ) : (
        <>
          {homePositionText.coordinates(placed.latitude, placed.longitude)}
          <br />
          <span title={homePositionText.errorHint}>{homePositionText.error(placed.errorKm)}</span>
        </>
      )}
    </p>
  )
}
