import type { ShortageView } from '../../../shared/contract/region.ts'
import { shortageText } from '../../text/region.ts'
import grid from '../../ui/data-table.module.css'
import { useWords } from '../provider/use-words.ts'
import { OpenDirectory } from './open-directory.tsx'
import classes from './shortage-matrix.module.css'

/** Roles down, places across; each number opens its list. Nobody and a recorded shortage stand out by words, too. */
export function ShortageMatrix({ view: { rows, roles } }: { view: ShortageView }) {
  const words = useWords()
  return (
    <div className={classes.scroll}>
      <table className={`${grid.grid} ${classes.matrix}`} aria-label={shortageText.title}>
        <thead>
          <tr>
            <th scope="col">{shortageText.role}</th>
            {rows.map(({ place }) => (
              <th key={place.key} scope="col">
                {place.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role, index) => (
            <tr key={role}>
              <th scope="row">{words.role(role)}</th>
              {rows.map(({ place, cells }) => {
                const cell = cells[index]
                if (cell === undefined) return null
                return (
                  <td key={place.key} data-nobody={cell.count === 0 || undefined}>
                    <OpenDirectory
                      count={cell.count}
                      place={place.name}
                      word={words.role(role)}
                      filter={{ areaKey: null, areaCodes: place.areaCodes, role }}
                    />
                    {cell.count > 0 && <small>{shortageText.confirmed(cell.confirmed)}</small>}
                    {cell.shortages > 0 && <strong>{shortageText.shortages(cell.shortages)}</strong>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
