import type { AreaScope } from '../../../shared/domain/area-scope.ts'
import type { ImportResult } from '../../../shared/domain/directory-import.ts'
import type { WireError } from '../../../shared/errors.ts'
import type { ChosenFile } from './import-care-offices-read.ts'

/** What the worker gets: everything by value, it opens the directory files by itself. */
export type ImportOrder = {
  readonly folder: string
  readonly key: string
  readonly currentFile: string
  /** Where the new directory is built; null = dry run. */
  readonly newFile: string | null
  readonly files: readonly ChosenFile[]
  readonly scope: AreaScope
  readonly asOf: string
  readonly resourcesDir: string
  readonly seedsDir: string
}

export type ImportMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: ImportResult }
  /** An expected refusal in words, or a bug with the place where it happened. */
  | { readonly kind: 'failed'; readonly error: WireError; readonly place: string }
