import type { Command } from './command.ts'
import { initCommand } from './init.command.ts'

/** A plain list; the help follows its order. */
export const commands: readonly Command[] = [initCommand]
