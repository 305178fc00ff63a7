import { parseArgs } from 'node:util'
import { type Command, COMMON_OPTIONS, CommandError, type Given } from './command.ts'
import { commands } from './commands.ts'

function help(): string {
  const lines = commands.map(({ usage, about }) => `  ${usage}\n      ${about}`)
  const common = [
    '  --data フォルダー  データの場所（省くと既定の場所）',
    '  --demo             使い捨ての練習データで実行する',
    '  --json             JSON で出力する',
  ]
  return ['使い方:', ...lines, '', 'どのコマンドにも:', ...common].join('\n')
}

function usageError(command: Command | undefined): CommandError {
  return new CommandError(
    `指定のしかたが違います。\n${command === undefined ? help() : `使い方: ${command.usage}`}`,
    2,
  )
}

/** Words and options of the command line, or a usage error. */
function read(command: Command, args: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON_OPTIONS, ...command.options },
      allowPositionals: true,
    })
    return {
      words: positionals,
      options: values as Given['options'],
      folder: process.env.IEJI_CWD ?? process.cwd(),
      print: (text) => process.stdout.write(`${text}\n`),
      note: (text) => process.stderr.write(`${text}\n`),
    }
  } catch {
    throw usageError(command)
  }
}

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${help()}\n`)
    return
  }
  const command = commands.find((known) => known.name === name)
  if (command === undefined) throw usageError(undefined)
  const given = read(command, rest)
  if (given.options.help === true) given.print(`${command.about}\n使い方: ${command.usage}`)
  else await command.run(given)
}

/** Exit codes: 0 done, 1 the work failed, 2 the command or a given file is wrong. Errors go to stderr, in Japanese. */
try {
  await main(process.argv.slice(2))
} catch (error) {
  const isExpected = error instanceof CommandError
  process.stderr.write(`${isExpected ? error.message : '予期しないエラーが起きました。'}\n`)
  if (!isExpected && process.env.IEJI_LOG === '1')
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`)
  process.exitCode = isExpected ? error.exitCode : 1
}
