import { cpus } from 'node:os'
import { countryBench } from './country.bench.ts'
import { countryPostgresBench } from './country-postgres.bench.ts'
import { directoryScreenBench } from './directory-screen.bench.ts'
import { type Measured, tableOf } from './measure.ts'
import { matchBench } from './match.bench.ts'
import { paperBench } from './paper.bench.ts'
import { realFilesBench } from './real-files.bench.ts'
import { searchBench } from './search.bench.ts'
import { teamBench } from './team.bench.ts'
import { startBench } from './start.bench.ts'

const BENCHES: Record<string, () => Promise<Measured[]>> = {
  search: searchBench,
  match: matchBench,
  team: teamBench,
  paper: paperBench,
  start: startBench,
  'real-files': realFilesBench,
  country: countryBench,
  'country-postgres': countryPostgresBench,
  'directory-screen': directoryScreenBench,
}

/** All of them, or those named on the command line. */
const wanted = process.argv.slice(2)
const rows: Measured[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await bench()))
}
console.log(`\nNode ${process.version}, ${cpus().length} cores. Read ratios, not digits.\n\n${tableOf(rows)}`)
