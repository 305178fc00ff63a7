// `npm run pictures`: every picture of the manual and the README, taken anew from the running program.
import { findChromium, installDebianPackages } from './find-chromium.mjs'
import { environment, node, run, setUp } from './set-up.mjs'
import { spawnSync } from 'node:child_process'

setUp()
if (run(node, ['scripts/build.mjs']) !== 0) process.exit(1)
if (spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).error !== undefined)
  installDebianPackages(['poppler-utils'])
const env = { ...environment, IEJI_CHROMIUM: findChromium() ?? '' }
process.exit(run(node, ['tests/pictures/pictures.ts', ...process.argv.slice(2)], { env }))
