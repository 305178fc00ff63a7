import type { Command } from './command.ts'
import { initCommand } from './init.command.ts'
import { matchCommand } from './match.command.ts'

/** A plain list; the help follows its order. */
export const commands: readonly Command[] = [initCommand, matchCommand]
