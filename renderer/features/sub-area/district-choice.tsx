import { Checkbox, Text } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { SubArea } from '../../../shared/domain/sub-area.ts'
import { useCall } from '../../api/use-call.ts'
import { subAreaText } from '../../text/sub-area.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { useMedicalAreas } from '../import/own-area.ts'
import classes from './sub-area.module.css'

type DistrictChoiceProps = {
  readonly chosen: readonly string[]
  readonly onChange: (codes: string[]) => void
  /** Areas that may hold a district already; it is said beside it. */
  readonly others: readonly SubArea[]
}

/** Districts by municipality with a box each; a municipality's own box takes them all. */
export function DistrictChoice({ chosen, onChange, others }: DistrictChoiceProps) {
  const places = useCall('provider.listPlaces', {})
  const { own } = useMedicalAreas()
  // The districts of the hospital's own medical area are the ones that are parted most.
  const isOwn = (codes: readonly { readonly code: string }[]) =>
    codes.some(({ code }) => own?.areaCodes.some((area) => code.startsWith(area)))
  return (
    <fieldset className={classes.choice}>
      <legend>
        {subAreaText.districts}{' '}
        <Text span size="xs" role="status">
          {subAreaText.chosen(chosen.length)}
        </Text>
      </legend>
      <CallStates of={places}>
        {(list) => (
          <div className={classes.places}>
            {list
              .filter(({ districts }) => districts.length > 0)
              .toSorted((a, b) => Number(isOwn(b.districts)) - Number(isOwn(a.districts)))
              .map((place) => (
                <Place
                  key={place.municipalityCode}
                  place={place}
                  chosen={chosen}
                  onChange={onChange}
                  others={others}
                />
              ))}
          </div>
        )}
      </CallStates>
    </fieldset>
  )
}

type PlaceProps = DistrictChoiceProps & { readonly place: CallOutput<'provider.listPlaces'>[number] }

function Place({ place, chosen, onChange, others }: PlaceProps) {
  const codes = place.districts.map(({ code }) => code)
  const here = codes.filter((code) => chosen.includes(code))
  const toggle = (some: readonly string[], isOn: boolean) =>
    onChange([...chosen.filter((code) => !some.includes(code)), ...(isOn ? some : [])])
  return (
    <div>
      <Checkbox
        label={subAreaText.whole(place.name)}
        fw={700}
        checked={here.length === codes.length}
        indeterminate={here.length > 0 && here.length < codes.length}
        onChange={(event) => toggle(codes, event.currentTarget.checked)}
      />
      <div className={classes.districts}>
        {place.districts.map(({ code, name }) => {
          const taken = others.find(({ districtCodes }) => districtCodes.includes(code))
          return (
            <Checkbox
              key={code}
              size="xs"
              label={`${name}${taken === undefined ? '' : subAreaText.takenBy(taken.name)}`}
              checked={chosen.includes(code)}
              onChange={(event) => toggle([code], event.currentTarget.checked)}
            />
          )
        })}
      </div>
    </div>
  )
}
