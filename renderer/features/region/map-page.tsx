import { Button, Checkbox, Group, SegmentedControl, Select } from '@mantine/core'
import { DrawingChoice, useIsSchematic } from './drawing-choice.tsx'
import { IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { MapInput } from '../../../shared/contract/region.ts'
import { CareScene } from '../../../shared/domain/care-scene.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { Role } from '../../../shared/domain/role.ts'
import type { MapPaint } from '../../../shared/domain/sub-area-paint.ts'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { sceneText } from '../../text/provider.ts'
import { mapText, planTableText } from '../../text/region.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { usePrintKey } from '../paper/use-print-key.ts'
import { useWords } from '../provider/use-words.ts'
import { MapBoard } from './map-board.tsx'
import { PaintSelect, useMapPaint } from './paint-select.tsx'
import { PlaceSelect, useMapPlace } from './place-select.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { RegionHead } from './region-head.tsx'
import { useMedicalArea } from './use-medical-area.ts'

type Choice = Omit<MapInput, 'medicalAreaCode' | 'prefectureCode'>

/** 地図: who is where in a medical area, by role; without borders as tiles. */
export function MapPage() {
  const area = useMedicalArea()
  const [choice, setChoice] = useState<Choice>({ audience: 'inside', isNight: false })
  const [providerId, setProviderId] = useState<ProviderId | null>(null)
  const [paint, setPaint] = useMapPaint()
  const place = useMapPlace(area)
  const [isSchematic, setIsSchematic] = useIsSchematic()
  const asked = place.asked === undefined ? undefined : { ...choice, ...place.asked }
  return (
    <>
      <RegionHead title={mapText.title} area={area} choice={<PlaceSelect place={place} />}>
        {asked !== undefined && (
          <Print asked={asked} paint={paint} providerId={providerId} isSchematic={isSchematic} />
        )}
      </RegionHead>
      <Filters choice={choice} onChoice={setChoice}>
        {place.isCountry ? (
          <DrawingChoice isSchematic={isSchematic} onChoose={setIsSchematic} />
        ) : (
          <PaintSelect paint={paint} onPaint={setPaint} />
        )}
      </Filters>
      <CallStates of={area.tree}>
        {() =>
          asked !== undefined && (
            <Shown
              key={place.key}
              asked={asked}
              paint={paint}
              providerId={providerId}
              onProvider={setProviderId}
              isSchematic={isSchematic}
              onPrefecture={place.choosePrefecture}
            />
          )
        }
      </CallStates>
    </>
  )
}

type FiltersProps = {
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
  readonly children: ReactNode
}

function Filters({ choice, onChoice, children }: FiltersProps) {
  const words = useWords()
  const { role: _role, ...withoutRole } = choice
  const { scene: _scene, ...withoutScene } = choice
  return (
    <Group gap="sm" mb="xs">
      <Select
        size="sm"
        w="14rem"
        aria-label={mapText.role}
        placeholder={mapText.allRoles}
        data={(words.master?.roles ?? []).map(({ code, word }) => ({ value: code, label: word }))}
        value={choice.role ?? null}
        clearable
        clearButtonProps={{ 'aria-label': mapText.allRoles }}
        onChange={(role) => onChoice(role === null ? withoutRole : { ...choice, role: Role.parse(role) })}
      />
      <Select
        size="sm"
        w="12rem"
        aria-label={mapText.scene}
        placeholder={mapText.allScenes}
        data={CareScene.options.map((scene) => ({ value: scene, label: sceneText[scene] }))}
        value={choice.scene ?? null}
        clearable
        clearButtonProps={{ 'aria-label': mapText.allScenes }}
        onChange={(scene) =>
          onChoice(scene === null ? withoutScene : { ...choice, scene: CareScene.parse(scene) })
        }
      />
      <Checkbox
        label={mapText.night}
        checked={choice.isNight}
        onChange={(event) => onChoice({ ...choice, isNight: event.currentTarget.checked })}
      />
      <SegmentedControl
        size="sm"
        aria-label={planTableText.audience}
        value={choice.audience}
        onChange={(value) => onChoice({ ...choice, audience: value === 'outside' ? 'outside' : 'inside' })}
        data={[
          { value: 'inside', label: planTableText.inside },
          { value: 'outside', label: mapText.publicOnly },
        ]}
      />
      {children}
    </Group>
  )
}

type ShownProps = {
  readonly asked: MapInput
  readonly paint: MapPaint
  readonly providerId: ProviderId | null
  readonly onProvider: (id: ProviderId | null) => void
  readonly isSchematic: boolean
  readonly onPrefecture: (code: string) => void
}

function Shown({ asked, ...given }: ShownProps) {
  const map = useCall('region.map', { ...asked, isSchematic: given.isSchematic })
  return (
    <CallStates of={map}>
      {(view) => <MapBoard view={view} asked={asked} role={asked.role} {...given} />}
    </CallStates>
  )
}

type PrintProps = Pick<ShownProps, 'asked' | 'paint' | 'providerId' | 'isSchematic'>

function Print({ asked, paint, providerId, isSchematic }: PrintProps) {
  const [size, setSize] = useState<'A4' | 'A3' | null>(null)
  usePrintKey(() => setSize('A4'))
  return (
    <>
      {(['A4', 'A3'] as const).map((each) => (
        <Button
          key={each}
          variant={each === 'A4' ? 'filled' : 'default'}
          leftSection={<IconPrinter size={17} aria-hidden />}
          onClick={() => setSize(each)}
        >
          {mapText.print(each)}
        </Button>
      ))}
      {size !== null && (
        <PrintDialog
          title={mapText.title}
          make={() =>
            call('region.exportMap', {
              ...asked,
              size,
              paint,
              isSchematic,
              ...(providerId === null ? {} : { providerId }),
            })
          }
          onClose={() => setSize(null)}
        />
      )}
    </>
  )
}
