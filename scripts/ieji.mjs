// `npm run --silent ieji -- <command>`: the command line on the same core, on Node 24.
import { coreFlags, environment, node, root, setUp } from './set-up.mjs'
import { spawnSync } from 'node:child_process'

setUp()
const result = spawnSync(node, [...coreFlags, 'electron/cli/main.ts', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...environment, IEJI_CWD: process.env.INIT_CWD ?? process.cwd() },
  stdio: 'inherit',
})
process.exit(result.status ?? 1)
