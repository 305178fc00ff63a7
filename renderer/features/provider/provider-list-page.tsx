import { Button, Group, Title } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { memo, useCallback, useDeferredValue, useRef } from 'react'
import { Link } from 'wouter'
import { COUNT_LIMIT } from '../../../shared/contract/directory.ts'
import { IMPORTERS } from '../../../shared/contract/import.ts'
import type { DirectorySort } from '../../../shared/domain/directory-view.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useSession } from '../../app/session-context.ts'
import { providerText } from '../../text/provider.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useListKeys } from '../patient/use-list-keys.ts'
import { AreaTree } from './area-tree.tsx'
import { asksForAll, conditionOf } from './directory-condition.ts'
import { DirectoryFilters } from './directory-filters.tsx'
import { DirectoryTools } from './directory-tools.tsx'
import { ProviderCards } from './provider-cards.tsx'
import classes from './provider-list.module.css'
import { ProviderTable } from './provider-table.tsx'
import { type DirectoryFilter, NO_FILTER, useDirectoryFilter } from './use-directory-filter.ts'
import { useDirectoryLayout } from './use-directory-layout.ts'
import { type DirectoryRows, useFoundDirectory, useWholeDirectory } from './use-directory-rows.ts'
import { useWords } from './use-words.ts'

/** 連携先: the directory by place, role, scene and text. */
export function ProviderListPage() {
  const [filter, setFilter] = useDirectoryFilter()
  const words = useWords()
  const search = useRef<HTMLInputElement>(null)
  const change = useCallback(
    (next: Partial<DirectoryFilter>) => setFilter((before) => ({ ...before, ...next })),
    [setFilter],
  )
  return (
    <div className={classes.page}>
      <title>{providerText.listTitle}</title>
      <div className={classes.top}>
        <SectionTabs of="providers" />
      </div>
      <div className={classes.side}>
        <Areas selected={filter.areaKey} onFilter={change} />
      </div>
      <div className={classes.body}>
        <Top />
        <DirectoryFilters filter={filter} onFilter={change} words={words} inputRef={search} />
        <Found filter={filter} onFilter={change} words={words} search={search} />
      </div>
    </div>
  )
}

/** A letter in the search concerns neither the tree of places nor the head: they are left alone. */
const Areas = memo(function Areas({
  selected,
  onFilter,
}: {
  selected: string | null
  onFilter: FoundProps['onFilter']
}) {
  return (
    <AreaTree
      selected={selected}
      onSelect={(area) => onFilter({ areaKey: area?.key ?? null, areaCodes: area?.areaCodes ?? null })}
    />
  )
})

const Top = memo(function Top() {
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
})

type FoundProps = {
  readonly filter: DirectoryFilter
  readonly onFilter: (change: Partial<DirectoryFilter>) => void
  readonly words: ReturnType<typeof useWords>
  readonly search: React.RefObject<HTMLInputElement | null>
}

function Found({ filter, onFilter, words, search }: FoundProps) {
  const arranged = useDirectoryLayout()
  const rows = useRows(filter, arranged.layout.sort)
  const { count, isCounted, isEndless, known } = rows
  const found = isCounted
    ? providerText.found(count)
    : providerText.foundMore(isEndless ? Math.max(COUNT_LIMIT, known) : known)
  // The tools follow when the rows are on screen.
  const laterFilter = useDeferredValue(filter)
  const laterFound = useDeferredValue(rows.isLoading || rows.error !== null ? '' : found)
  const clear = () => onFilter({ ...NO_FILTER, view: filter.view })
  return (
    <>
      <DirectoryTools filter={laterFilter} onFilter={onFilter} arranged={arranged} found={laterFound} />
      {rows.error !== null ? (
        <Problem error={rows.error} onRetry={rows.retry} />
      ) : rows.isLoading ? null : count === 0 ? (
        <Nobody isSearch={filter.text.trim() !== ''} onClear={clear} />
      ) : filter.view === 'table' ? (
        <ProviderTable rows={rows} layout={arranged.layout} words={words} search={search} />
      ) : (
        <CardList rows={rows} words={words} search={search} />
      )}
    </>
  )
}

/** The whole list has a place for every row; what is narrowed is read by key. */
function useRows(filter: DirectoryFilter, sort: DirectorySort): DirectoryRows {
  const isAll = asksForAll(filter) && filter.view === 'table' && sort === 'directory'
  const whole = useWholeDirectory(isAll)
  const found = useFoundDirectory(conditionOf(filter), sort, !isAll)
  return isAll ? whole : found
}

type CardListProps = Pick<FoundProps, 'words' | 'search'> & { readonly rows: DirectoryRows }

/** Cards are for reading numbers from a distance: as many as were read, and more on asking. */
function CardList({ rows, words, search }: CardListProps) {
  const list = useRef<HTMLUListElement>(null)
  useListKeys(search, list)
  const shown = Array.from({ length: rows.known }, (_, index) => rows.at(index)).filter(
    (row) => row !== undefined,
  )
  return (
    <div className={classes.scroll}>
      <ProviderCards rows={shown} words={words} listRef={list} />
      {(rows.known < rows.count || !rows.isCounted) && (
        <Group justify="center" mt="sm">
          <Button variant="default" onClick={() => rows.want(0, rows.known)}>
            {providerText.more}
          </Button>
        </Group>
      )}
    </div>
  )
}

function Nobody({ isSearch, onClear }: { isSearch: boolean; onClear: () => void }) {
  return (
    <EmptyList
      title={providerText.nobody}
      hint={isSearch ? providerText.nobodySearchHint : providerText.nobodyHint}
    >
      <Button variant="default" onClick={onClear}>
        {providerText.clearFilters}
      </Button>
    </EmptyList>
  )
}
