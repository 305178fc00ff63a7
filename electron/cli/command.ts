import type { ParseArgsOptionsConfig } from 'node:util'

/** What a command gets: its words, its options, and where its output goes. */
export type Given = {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** Folder in which the operator typed the command; relative file names start there. */
  readonly folder: string
  readonly print: (text: string) => void
  /** Notes that are not the answer: progress, what was chosen. They go to stderr. */
  readonly note: (text: string) => void
}

export type Command = {
  readonly name: string
  /** One line for the help. */
  readonly about: string
  readonly usage: string
  readonly options?: ParseArgsOptionsConfig
  readonly run: (given: Given) => Promise<void>
}

/** Options of every command. */
export const COMMON_OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  demo: { type: 'boolean' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig

/** 1: the work failed. 2: the command or a file that was given is not as it must be. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2
  constructor(message: string, exitCode: 1 | 2) {
    super(message)
    this.exitCode = exitCode
  }
}

/** An option's text; `undefined` where it was not given. */
export function textOption(given: Given, name: string): string | undefined {
  const value = given.options[name]
  return typeof value === 'string' ? value : undefined
}
