import { resolve } from 'node:path'
import { type Command, CommandError, textOption } from '../command.ts'
import { withCore } from '../core-door.ts'
import { textTable } from '../text-table.ts'
import { formTeam } from './form-team.ts'
import { holdConference } from './hold-conference.ts'
import { makePapers } from './make-papers.ts'
import { stepLog } from './step-log.ts'

/** A fictional patient after a stroke, fed by a tube: many roles, and none of them filled yet. */
const PATIENT = '90010004'

export const demoCommand: Command = {
  name: 'demo',
  about: '架空の患者で、役割から書類までの一連の仕事を画面なしで行う',
  usage: 'ieji demo --out フォルダー [--json]',
  options: { out: { type: 'string' } },
  async run(given) {
    const out = textOption(given, 'out')
    if (out === undefined) throw new CommandError('--out フォルダー を指定してください。', 2)
    const folder = resolve(given.folder, out)
    const log = stepLog()
    await withCore({ ...given, options: { ...given.options, demo: true } }, async (core) => {
      const institutions = core.app.services.reference.institutions.institutions.length
      const { rows } = await core.call('patient.search', { text: PATIENT, limit: 1 })
      const row = rows[0]
      if (row === undefined) throw new CommandError('架空の患者が見つかりません。', 1)
      const view = await core.call('patient.get', { patientId: row.patientId })
      log.add('練習データを用意', `公開資料の医療機関 ${institutions}件、架空の患者と連携先`)
      const { patient, admission } = view
      log.add(
        '患者（架空）',
        `${patient.name}　${view.ageText}　${view.areaName}　${admission.situation.diagnosis}`,
      )
      await formTeam(core, view, log)
      await holdConference(core, view, log)
      await makePapers(core, await core.call('patient.get', { patientId: row.patientId }), folder, log)
    })
    if (given.options.json === true)
      given.print(JSON.stringify(log.rows.map(([what, result, ms]) => ({ what, result, ms: Number(ms) }))))
    else given.print(`${textTable(['したこと', '結果', 'ミリ秒'], log.rows)}\n出力先: ${folder}`)
  },
}
