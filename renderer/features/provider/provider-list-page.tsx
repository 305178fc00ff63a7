import { Button, Group, Text, Title } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { Link } from 'wouter'
import { IMPORTERS } from '../../../shared/contract/import.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useSession } from '../../app/session-context.ts'
import { providerText } from '../../text/provider.ts'
import { Problem } from '../../ui/problem.tsx'
import { useListKeys } from '../patient/use-list-keys.ts'
import { AreaTree } from './area-tree.tsx'
import { DirectoryFilters } from './directory-filters.tsx'
import { ProviderCards } from './provider-cards.tsx'
import classes from './provider-list.module.css'
import { ProviderTable } from './provider-table.tsx'
import { type DirectoryFilter, NO_FILTER, useDirectoryFilter } from './use-directory-filter.ts'
import { useDirectory } from './use-directory.ts'
import { useWords } from './use-words.ts'

/** 連携先: the directory by place, role, scene and text. */
export function ProviderListPage() {
  const [filter, setFilter] = useDirectoryFilter()
  const words = useWords()
  const search = useRef<HTMLInputElement>(null)
  const change = (next: Partial<DirectoryFilter>) => setFilter((before) => ({ ...before, ...next }))
  return (
    <div className={classes.page}>
      <title>{providerText.listTitle}</title>
      <div className={classes.side}>
        <AreaTree
          selected={filter.areaKey}
          onSelect={(area) => change({ areaKey: area?.key ?? null, areaCodes: area?.areaCodes ?? null })}
        />
      </div>
      <div className={classes.body}>
        <Head />
        <DirectoryFilters filter={filter} onFilter={change} words={words} inputRef={search} />
        <Found filter={filter} onFilter={change} words={words} search={search} />
      </div>
    </div>
  )
}

function Head() {
  const { user } = useSession()
  const may = (roles: readonly string[]) => roles.includes(user.role)
  return (
    <Group justify="space-between" mb="xs">
      <Title order={1} size="h3">
        {providerText.listTitle}
      </Title>
      <Group gap="xs">
        {may(IMPORTERS) && (
          <Button
            component={Link}
            href="/providers/import"
            variant="default"
            leftSection={<IconFileImport size={17} aria-hidden />}
          >
            {providerText.importFile}
          </Button>
        )}
        {may(WRITERS) && (
          <Button component={Link} href="/providers/new" leftSection={<IconPlus size={17} aria-hidden />}>
            {providerText.newCard}
          </Button>
        )}
      </Group>
    </Group>
  )
}

type FoundProps = {
  readonly filter: DirectoryFilter
  readonly onFilter: (change: Partial<DirectoryFilter>) => void
  readonly words: ReturnType<typeof useWords>
  readonly search: React.RefObject<HTMLInputElement | null>
}

function Found({ filter, onFilter, words, search }: FoundProps) {
  const list = useRef<HTMLTableSectionElement & HTMLUListElement>(null)
  useListKeys(search, list)
  const found = useDirectory(filter)
  if (found.data === undefined)
    return found.isError ? <Problem error={found.error} onRetry={() => void found.refetch()} /> : null
  const rows = found.data.flatMap((page) => page.rows)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  return (
    <>
      <Text size="xs" role="status" my={6}>
        {providerText.shown(rows.length, hasNextPage)}
      </Text>
      {rows.length === 0 ? (
        <Nobody onClear={() => onFilter({ ...NO_FILTER, view: filter.view })} />
      ) : filter.view === 'table' ? (
        <ProviderTable rows={rows} words={words} bodyRef={list} />
      ) : (
        <ProviderCards rows={rows} words={words} listRef={list} />
      )}
      {hasNextPage && (
        <Group justify="center" mt="sm">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {providerText.more}
          </Button>
        </Group>
      )}
    </>
  )
}

function Nobody({ onClear }: { onClear: () => void }) {
  return (
    <>
      <Text fw={700}>{providerText.nobody}</Text>
      <Text size="sm" mb="sm">
        {providerText.nobodyHint}
      </Text>
      <Button variant="default" size="xs" onClick={onClear}>
        {providerText.clearFilters}
      </Button>
    </>
  )
}
