import { Table } from '@mantine/core'
import type { Ref } from 'react'
import { Link, useLocation } from 'wouter'
import type { Provider } from '../../../shared/domain/provider.ts'
import { providerText, sceneText } from '../../text/provider.ts'
import table from '../../ui/data-table.module.css'
import { providerAddress } from './provider-address.ts'
import classes from './provider-list.module.css'
import { ProviderMarks } from './provider-marks.tsx'
import { ProviderNumbers } from './provider-numbers.tsx'
import { ProviderSource } from './provider-source.tsx'
import type { Words } from './use-words.ts'

type ProviderTableProps = {
  readonly rows: readonly Provider[]
  readonly words: Words
  readonly bodyRef: Ref<HTMLTableSectionElement>
}

/** The list as a table: the name is the link, a click anywhere in the row opens it too. */
export function ProviderTable({ rows, words, bodyRef }: ProviderTableProps) {
  return (
    <Table
      className={table.list}
      aria-label={providerText.listLabel}
      highlightOnHover
      highlightOnHoverColor="var(--mantine-color-ieji-0)"
      verticalSpacing={5}
      horizontalSpacing="sm"
    >
      <Table.Thead>
        <Table.Tr>
          {Object.entries(providerText.columns).map(([key, word]) => (
            <Table.Th key={key} className={classes[key]}>
              {word}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={bodyRef}>
        {rows.map((provider) => (
          <Row key={provider.id} provider={provider} words={words} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ provider, words }: { provider: Provider; words: Words }) {
  const [, goTo] = useLocation()
  const address = providerAddress(provider.id)
  const { area, scenes } = provider
  return (
    <Table.Tr className={table.row} onClick={() => goTo(address)}>
      <Table.Td>
        <Link href={address} className={table.link} onClick={(event) => event.stopPropagation()}>
          {provider.name}
        </Link>
        <div className={classes.marks}>
          <span className={table.quiet}>
            {area.municipality}
            {area.district ?? ''}
          </span>
          <ProviderMarks provider={provider} />
        </div>
      </Table.Td>
      <Table.Td>
        {words.kind(provider.kind)}
        <div className={table.quiet}>{provider.roles.map(words.role).join('・')}</div>
        <div className={table.quiet}>{scenes.map((scene) => sceneText[scene]).join('／')}</div>
      </Table.Td>
      <Table.Td>
        <ProviderNumbers provider={provider} />
      </Table.Td>
      <Table.Td className={table.quiet}>
        <ProviderSource provider={provider} />
      </Table.Td>
    </Table.Tr>
  )
}
