import type { ImportPhase } from '../../../shared/contract/import-views.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import type { WireError } from '../../../shared/errors.ts'
import type { ListSource } from '../../../shared/domain/list-mapping.ts'
import type { BuildPlan } from './build-directory.ts'

/** What the worker gets: everything by value, it opens the directory files by itself. */
export type ImportOrder = {
  readonly folder: string
  readonly key: string
  readonly currentFile: string
  readonly newFile: string
  readonly plan: Omit<BuildPlan, 'onProgress' | 'bytes' | 'files' | 'sources'> & {
    readonly files: readonly OrderedFile[]
    /** Rules for lists of one's own, as they were saved. */
    readonly lists: readonly ListSource[]
  }
}

export type OrderedFile = {
  readonly path: string
  readonly name: string
  /** Rules for tables that no source knows, by the table's name; a saved list that is recognised needs none. */
  readonly mappings?: readonly { readonly table: string; readonly mappingId: string }[]
}

export type ImportMessage =
  | { readonly kind: 'progress'; readonly phase: ImportPhase; readonly part: number; readonly rows: number }
  | { readonly kind: 'done'; readonly report: ImportReport }
  /** An expected refusal in words, or a bug with the place where it happened. */
  | { readonly kind: 'failed'; readonly error: WireError; readonly place: string }
