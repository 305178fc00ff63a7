import { Anchor, Button, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { SHAPE_COLOUR, shapeOf, shapePath } from '../../../shared/domain/map-shapes.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { mapText } from '../../text/region.ts'
import grid from '../../ui/data-table.module.css'
import { providerAddress } from '../provider/provider-address.ts'
import classes from './map.module.css'
import type { Picked } from './map-points.tsx'
import { OpenDirectory } from './open-directory.tsx'

type MapSideProps = {
  readonly view: MapView
  readonly isTiles: boolean
  readonly role: Role | undefined
  /** Who was picked on the map: one, or all of one place. */
  readonly picked: Picked
  readonly serviceArea: ServiceAreaView | undefined
  readonly onPick: (picked: Picked) => void
}

/** The map in words: who was picked, counts by place, who has no point. Everything of it by keyboard. */
export function MapSide({ view, isTiles, role, picked, serviceArea, onPick }: MapSideProps) {
  const hasDistricts = isTiles && view.unit === 'medicalArea'
  return (
    <aside className={classes.side} aria-label={mapText.side}>
      {picked.points.length > 0 && (
        <PickedHere role={role} picked={picked} serviceArea={serviceArea} onPick={onPick} />
      )}
      <Counts view={view} hasDistricts={hasDistricts} role={role} />
      {!hasDistricts && <Placed view={view} onPick={onPick} />}
      <details>
        <summary>{mapText.unplaced(view.unplaced.count)}</summary>
        <Text size="xs">{mapText.unplacedHint}</Text>
        <ul className={classes.names}>
          {view.unplaced.first.map(({ id, name, place }) => (
            <li key={id}>
              <Anchor component={Link} href={providerAddress(id)} size="sm">
                {name}
              </Anchor>
              <span className={grid.quiet}>{place}</span>
            </li>
          ))}
        </ul>
        <More count={view.unplaced.count - view.unplaced.first.length} />
      </details>
    </aside>
  )
}

/** What is not named here stands in the list that a count opens. */
function More({ count }: { count: number }) {
  return count > 0 ? <Text size="xs">{mapText.andMore(count)}</Text> : null
}

function Placed({ view, onPick }: Pick<MapSideProps, 'view' | 'onPick'>) {
  return (
    <details>
      <summary>{mapText.placed(view.placed.count)}</summary>
      <ul className={classes.names}>
        {view.placed.first.map((point) => (
          <li key={point.id}>
            <button
              type="button"
              className={classes.pick}
              onClick={() => onPick({ count: 1, points: [point] })}
            >
              {point.name}
            </button>
            <span className={grid.quiet}>{point.place}</span>
          </li>
        ))}
      </ul>
      <More count={view.placed.count - view.placed.first.length} />
    </details>
  )
}

type CountsProps = Pick<MapSideProps, 'view' | 'role'> & { readonly hasDistricts: boolean }

function Counts({ view, hasDistricts, role }: CountsProps) {
  return (
    <table className={grid.lines} aria-label={mapText.counts}>
      <thead>
        <tr>
          <th scope="col">{view.unit === 'country' ? mapText.prefecture : mapText.place}</th>
          <th scope="col">{mapText.providers}</th>
          <th scope="col">{hasDistricts ? mapText.withoutDistrict : mapText.withoutPoint}</th>
        </tr>
      </thead>
      <tbody>
        {view.municipalities.map(({ code, name, areaCodes, isWhole, count, unplaced, unknownDistrict }) => (
          <tr key={code}>
            <th scope="row">{isWhole ? name : mapText.partOf(name)}</th>
            <td>
              <OpenDirectory
                count={count}
                place={name}
                word={mapText.providers}
                filter={{ areaKey: null, areaCodes, role: role ?? null }}
              />
            </td>
            <td>{mapText.count(hasDistricts ? unknownDistrict : unplaced)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PickedHere({
  role,
  picked: { count, points },
  serviceArea,
  onPick,
}: Omit<MapSideProps, 'view' | 'isTiles'>) {
  const [only] = points
  return (
    <section className={classes.picked} aria-live="polite">
      <div className={classes.pickedHead}>
        <strong>{points.length === 1 ? mapText.chosen : mapText.together(count)}</strong>
        <Button size="compact-xs" variant="subtle" onClick={() => onPick({ count: 0, points: [] })}>
          {mapText.clear}
        </Button>
      </div>
      <ul className={classes.names}>
        {points.map((point) => {
          const shape = shapeOf(point.roles, role)
          return (
            <li key={point.id}>
              <svg width={14} height={14} aria-hidden>
                <path d={shapePath(shape, 7, 7, 4.8)} fill={SHAPE_COLOUR[shape]} />
              </svg>
              {points.length === 1 ? (
                <Anchor component={Link} href={providerAddress(point.id)} size="sm">
                  {point.name}
                </Anchor>
              ) : (
                <button
                  type="button"
                  className={classes.pick}
                  onClick={() => onPick({ count: 1, points: [point] })}
                >
                  {point.name}
                </button>
              )}
              <span className={grid.quiet}>
                {point.place}　{point.phone}
              </span>
            </li>
          )
        })}
      </ul>
      {points.length === 1 && only !== undefined && (
        <Text size="xs">
          {!only.hasServiceArea
            ? mapText.noServiceArea
            : // Until it is read nothing is said: it has been asked.
              serviceArea !== undefined &&
              mapText.serviceArea(serviceArea.places.map(({ word, mark }) => `${mark}${word}`).join('　'))}
        </Text>
      )}
    </section>
  )
}
