import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenedTable } from '../../../shared/contract/import-views.ts'
import type { ListSource } from '../../../shared/domain/list-mapping.ts'
import { call } from '../../api/client.ts'
import { headOf } from './head-of.ts'
import type { Upload } from './use-uploads.ts'

/** A table that no source knows, by its file. */
export type UnknownTable = { readonly fileId: string; readonly table: OpenedTable }

export const tableKey = (fileId: string, table: string): string => `${fileId}\n${table}`

/** Every table of the chosen files that is read by rules of our own, or needs some. */
export function unknownTables(files: readonly Upload[]): UnknownTable[] {
  return files.flatMap(({ opened }) =>
    (opened?.tables ?? [])
      .filter(({ kind }) => kind === null || kind === 'list')
      .map((table) => ({ fileId: opened?.fileId ?? '', table })),
  )
}

/** Rules for these tables: set by the wizard, else found by their headings where they were saved before. */
export function useMappings(files: readonly Upload[]) {
  const [set, setSet] = useState<ReadonlyMap<string, ListSource>>(new Map())
  const tables = unknownTables(files)
  const found = useQueries({
    queries: tables.map(({ table }) => {
      const head = headOf(table)
      return {
        queryKey: ['listSource.suggest', { head }],
        queryFn: () => call('listSource.suggest', { head }),
      }
    }),
  })
  const mappings = new Map<string, ListSource | null>(
    tables.map(({ fileId, table }, at) => {
      const key = tableKey(fileId, table.name)
      return [key, set.get(key) ?? found[at]?.data?.saved ?? null]
    }),
  )
  return {
    mappings,
    set: (key: string, source: ListSource) => setSet((before) => new Map(before).set(key, source)),
  }
}
