import { Anchor, Button, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { SHAPE_COLOUR, shapeOf, shapePath } from '../../../shared/domain/map-shapes.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { mapText } from '../../text/region.ts'
import grid from '../../ui/data-table.module.css'
import { providerAddress } from '../provider/provider-address.ts'
import classes from './map.module.css'
import { OpenDirectory } from './open-directory.tsx'

type MapSideProps = {
  readonly view: MapView
  readonly role: Role | undefined
  /** Who was picked on the map: one, or all of one place. */
  readonly members: readonly ProviderId[]
  readonly serviceArea: ServiceAreaView | undefined
  readonly onPick: (ids: readonly ProviderId[]) => void
}

/** The map in words: who was picked, counts by place, who has no point. Everything of it by keyboard. */
export function MapSide({ view, role, members, serviceArea, onPick }: MapSideProps) {
  return (
    <aside className={classes.side} aria-label={mapText.side}>
      {members.length > 0 && (
        <Picked view={view} role={role} members={members} serviceArea={serviceArea} onPick={onPick} />
      )}
      <Counts view={view} role={role} />
      {view.boundaries.length > 0 && <Placed view={view} onPick={onPick} />}
      <details>
        <summary>{mapText.unplaced(view.unplaced.length)}</summary>
        <Text size="xs">{mapText.unplacedHint}</Text>
        <ul className={classes.names}>
          {view.unplaced.slice(0, 500).map(({ id, name, place }) => (
            <li key={id}>
              <Anchor component={Link} href={providerAddress(id)} size="sm">
                {name}
              </Anchor>
              <span className={grid.quiet}>{place}</span>
            </li>
          ))}
        </ul>
        {view.unplaced.length > 500 && <Text size="xs">{mapText.andMore(view.unplaced.length - 500)}</Text>}
      </details>
    </aside>
  )
}

function Placed({ view, onPick }: Pick<MapSideProps, 'view' | 'onPick'>) {
  return (
    <details>
      <summary>{mapText.placed(view.points.length)}</summary>
      <ul className={classes.names}>
        {view.points.slice(0, 500).map(({ id, name, place }) => (
          <li key={id}>
            <button type="button" className={classes.pick} onClick={() => onPick([id])}>
              {name}
            </button>
            <span className={grid.quiet}>{place}</span>
          </li>
        ))}
      </ul>
      {view.points.length > 500 && <Text size="xs">{mapText.andMore(view.points.length - 500)}</Text>}
    </details>
  )
}

function Counts({ view, role }: Pick<MapSideProps, 'view' | 'role'>) {
  const hasBorders = view.boundaries.length > 0
  return (
    <table className={grid.lines} aria-label={mapText.counts}>
      <thead>
        <tr>
          <th scope="col">{mapText.place}</th>
          <th scope="col">{mapText.providers}</th>
          <th scope="col">{hasBorders ? mapText.withoutPoint : mapText.withoutDistrict}</th>
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
            <td>{mapText.count(hasBorders ? unplaced : unknownDistrict)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Picked({ view, role, members, serviceArea, onPick }: MapSideProps) {
  const byId = new Map(view.points.map((point) => [point.id, point]))
  const points = members.flatMap((id) => byId.get(id) ?? [])
  const [only] = points
  return (
    <section className={classes.picked} aria-live="polite">
      <div className={classes.pickedHead}>
        <strong>{points.length === 1 ? mapText.chosen : mapText.together(points.length)}</strong>
        <Button size="compact-xs" variant="subtle" onClick={() => onPick([])}>
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
                <button type="button" className={classes.pick} onClick={() => onPick([point.id])}>
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
          {only.hasServiceArea && serviceArea !== undefined
            ? mapText.serviceArea(serviceArea.places.map(({ word, mark }) => `${mark}${word}`).join('　'))
            : mapText.noServiceArea}
        </Text>
      )}
    </section>
  )
}
