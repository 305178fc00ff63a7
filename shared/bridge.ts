import type { Reply } from './errors.ts'

/** What a door gives the page: one function on one channel. */
export type Bridge = { readonly call: (name: string, input: unknown) => Promise<Reply> }
