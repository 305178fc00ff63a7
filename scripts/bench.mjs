// `npm run bench`: medians over repeated runs, side by side in one run. No timed assertion: machines are noisy.
import { findChromium } from './find-chromium.mjs'
import { coreFlags, environment, node, run, setUp } from './set-up.mjs'

setUp()
if (run(node, ['scripts/build.mjs']) !== 0) process.exit(1)
const env = { ...environment, IEJI_CHROMIUM: findChromium() ?? '' }
process.exit(run(node, [...coreFlags, 'tests/bench/bench.ts', ...process.argv.slice(2)], { env }))
