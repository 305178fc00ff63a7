import type { Command } from './command.ts'
import { demoCommand } from './demo/demo.command.ts'
import { importCommand } from './import.command.ts'
import { initCommand } from './init.command.ts'
import { matchCommand } from './match.command.ts'
import { providersCommand } from './providers.command.ts'

/** A plain list; the help follows its order. */
export const commands: readonly Command[] = [
  demoCommand,
  providersCommand,
  matchCommand,
  importCommand,
  initCommand,
]
