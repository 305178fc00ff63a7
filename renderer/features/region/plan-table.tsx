import { Anchor, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { PlanTableView } from '../../../shared/contract/region.ts'
import { planRows } from '../../../shared/domain/plan-table.ts'
import { visibilityText } from '../../text/provider.ts'
import { planTableText, regionText } from '../../text/region.ts'
import grid from '../../ui/data-table.module.css'
import { providerAddress } from '../provider/provider-address.ts'
import classes from './plan-table.module.css'
import region from './region.module.css'

/** Place by place, a column for each scene of the plan; each name leads to its provider. */
export function PlanTable({ table }: { table: PlanTableView }) {
  return (
    <>
      <Text size="xs" className={region.quiet}>
        {table.hasDocument ? planTableText.legend : planTableText.noDocument}{' '}
        {regionText.source(table.source.document, table.source.asOf)}
      </Text>
      {table.sections.map((section) => (
        <Section key={section.place} section={section} scenes={table.scenes} />
      ))}
    </>
  )
}

type SectionProps = {
  readonly section: PlanTableView['sections'][number]
  readonly scenes: PlanTableView['scenes']
}

function Section({ section, scenes }: SectionProps) {
  const rows = planRows(section)
  return (
    <section className={classes.section}>
      <h2 className={classes.place}>{planTableText.place(section.place)}</h2>
      {rows.length === 0 ? (
        <Text size="sm">{planTableText.nobody}</Text>
      ) : (
        <table className={`${grid.grid} ${classes.table}`}>
          <thead>
            <tr>
              {scenes.map(({ scene, word }, index) => (
                <th key={scene} scope="col">
                  {word}
                  <span className={classes.count}>
                    {planTableText.count(section.columns[index]?.length ?? 0)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, no) => (
              // Cells of a row have nothing to do with each other: the row's place is all there is to name it by.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={no}>
                {row.map((cell, column) => (
                  <td key={scenes[column]?.scene ?? ''}>{cell !== null && <Name cell={cell} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type Cell = PlanTableView['sections'][number]['columns'][number][number]

function Name({ cell: { providerId, name, mark, visibility } }: { cell: Cell }) {
  return (
    <>
      {mark !== 'none' && (
        <abbr className={classes.mark} title={planTableText.marks[mark]}>
          {planTableText.signs[mark]}
        </abbr>
      )}
      <Anchor component={Link} href={providerAddress(providerId)} className={classes.name} underline="hover">
        {name}
      </Anchor>
      {visibility !== 'public' && <span className={classes.hidden}>{visibilityText[visibility]}</span>}
    </>
  )
}
