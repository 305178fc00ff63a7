import type { Reply } from '../../shared/errors.ts'

/** From the shell to the core's process. `window` is the id of the page that calls: one session each. */
export type ToCore =
  | { readonly kind: 'open'; readonly dataFolder: string }
  | {
      readonly kind: 'call'
      readonly id: number
      readonly window: number
      readonly name: string
      readonly input: unknown
    }
  | { readonly kind: 'forget'; readonly window: number }
  | { readonly kind: 'close' }

/** From the core's process to the shell. `problem` is a Japanese sentence. */
export type FromCore =
  | { readonly kind: 'opened' }
  | { readonly kind: 'failed'; readonly problem: string }
  | { readonly kind: 'answer'; readonly id: number; readonly reply: Reply }
