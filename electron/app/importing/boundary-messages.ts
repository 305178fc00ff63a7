import type { Boundary } from '../../../shared/domain/boundary.ts'
import type { ReadFeatures } from './read-boundary-features.ts'

/** A file on the disk and the name that people know it by. */
export type BoundaryTask = { readonly path: string; readonly name: string }

/** What the worker answers: the borders, or what is wrong with the file (no detail: a bug). */
export type BoundaryAnswer =
  | ({
      readonly ok: true
      readonly boundaries: Boundary[]
      /** Name of the file inside the ZIP, or of the file itself. */
      readonly entry: string
      readonly sha256: string
    } & Omit<ReadFeatures, 'features'>)
  | { readonly ok: false; readonly detail?: string | undefined }
