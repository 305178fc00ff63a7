import { join } from 'node:path'
import { openStore } from '../../db/open-store.ts'
import { importFiles } from '../../electron/app/importing/apply-import.ts'
import { systemClock } from '../../electron/app/clock.ts'
import { loadMasters } from '../../electron/app/masters.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'

/** Imports two files by turns until somebody kills it. Arguments: the data folder and the files. */
const [folder = '', ...paths] = process.argv.slice(2)
const root = projectDir()
const masters = await loadMasters(join(root, 'resources'))
const reference = await loadReferenceData(join(root, 'seeds'))
const store = { ...(await openStore(folder)), isPractice: false }
const by = { user: MACHINE_OPERATOR, clock: systemClock, newId: () => crypto.randomUUID() }

process.stdout.write('begins\n')
for (let turn = 0; ; turn += 1) {
  const path = paths[turn % paths.length] ?? ''
  const request = { files: [{ path, name: 'jigyosho.csv' }], scope: [], asOf: '' }
  const { report } = await importFiles(store, request, { masters, reference }, by)
  if (!report.isUnchanged) process.stdout.write('imported\n')
}
