import { Text } from '@mantine/core'
import type { OpeningRow } from '../../../shared/domain/official-view.ts'
import { Weekday } from '../../../shared/domain/source-line.ts'
import { officialText as text, weekdayText } from '../../text/official.ts'
import table from '../../ui/data-table.module.css'
import { Panel } from '../../ui/panel.tsx'
import classes from './provider-official.module.css'

/** 診療時間 by department and day; departments that keep the same hours share a row. */
export function ProviderHours({ hours }: { hours: readonly OpeningRow[] }) {
  if (hours.length === 0) return null
  return (
    <Panel heading={text.hours}>
      <table className={`${table.grid} ${classes.hours}`}>
        <thead>
          <tr>
            <th scope="col">{text.department}</th>
            {Weekday.options.map((day) => (
              <th key={day} scope="col">
                {weekdayText[day]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map(({ departments, days }) => (
            <tr key={departments.join('・')}>
              <th scope="row">{departments.length === 0 ? text.whole : departments.join('・')}</th>
              {Weekday.options.map((day) => (
                <td key={day}>
                  {(days[day] ?? [text.closed]).map((band) => (
                    <div key={band}>{band}</div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="xs">{text.hoursHint}</Text>
    </Panel>
  )
}
