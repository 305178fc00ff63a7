import { useEffect, useState } from 'react'
import type { OpenedTable } from '../../../shared/contract/import-views.ts'
import type { ListSource } from '../../../shared/domain/list-mapping.ts'
import { call } from '../../api/client.ts'
import { headOf } from './head-of.ts'
import type { Upload } from './use-uploads.ts'

/** A table that no source knows, by its file. */
export type UnknownTable = { readonly fileId: string; readonly table: OpenedTable }

export const tableKey = (fileId: string, table: string): string => `${fileId}\n${table}`

/** Every table of the chosen files that needs a mapping of its columns. */
export function unknownTables(files: readonly Upload[]): UnknownTable[] {
  return files.flatMap(({ opened }) =>
    (opened?.tables ?? [])
      .filter(({ kind }) => kind === null)
      .map((table) => ({ fileId: opened?.fileId ?? '', table })),
  )
}

/** Rules for the tables that need them: found by their headings where they were saved before, or set by the wizard. */
export function useMappings(files: readonly Upload[]) {
  const [mappings, setMappings] = useState<ReadonlyMap<string, ListSource | null>>(new Map())
  const set = (key: string, source: ListSource | null) =>
    setMappings((before) => new Map(before).set(key, source))
  useEffect(() => {
    for (const { fileId, table } of unknownTables(files)) {
      const key = tableKey(fileId, table.name)
      if (mappings.has(key)) continue
      set(key, null)
      void call('listSource.suggest', { head: headOf(table) }).then(
        ({ saved }) => saved !== null && set(key, saved),
        // Without a proposal the wizard is offered all the same.
        () => undefined,
      )
    }
  }, [files, mappings])
  return { mappings, set }
}
