import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CallOutput } from '../../shared/contract/contract.ts'
import { type Command, CommandError, type Given, textOption } from './command.ts'
import { withCore } from './core-door.ts'

/** Words of the plain output; codes stand in the JSON. */
const CLASS_WORDS = { required: '必須', consider: '検討', existing: '継続', excluded: '対象外' } as const
const VERDICT_WORDS = { met: '合う', unknown: '確かめる', unmet: '合わない' } as const
/** As many candidates as fit on a screen; all stand in the JSON. */
const SHOWN = 5

async function readJsonFile(given: Given, name: string): Promise<unknown> {
  const text = await readFile(resolve(given.folder, name), 'utf8').catch(() => {
    throw new CommandError(`ファイルを開けません: ${name}`, 2)
  })
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new CommandError(`JSON として読めません: ${name}`, 2)
  }
}

function plainText(
  { roles, teams, gaps, tasks }: CallOutput<'matchFile.run'>,
  words: ReadonlyMap<string, string>,
): string {
  const parts = roles.flatMap((role) => [
    `■ ${words.get(role.role) ?? role.role}［${CLASS_WORDS[role.class]}${role.insurance === undefined ? '' : `・${role.insurance}`}］`,
    ...role.reasons.map((reason) => `   ${reason}`),
    ...role.candidates.slice(0, SHOWN).map((candidate) => {
      const first = candidate.conditions.find(({ verdict }) => verdict !== 'met')
      const why = first === undefined ? VERDICT_WORDS.met : `${VERDICT_WORDS[first.verdict]}：${first.text}`
      return `   ${candidate.rank}. ${candidate.name}${candidate.existing ? '（これまでの担当）' : ''}　${why}`
    }),
    '',
  ])
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `   ${line}`), '']
  return [...parts, ...teamText(teams ?? [], words), ...list('■ 不足', gaps), ...list('■ すること', tasks)]
    .join('\n')
    .trimEnd()
}

const COVER_WORDS = { yes: '○', no: '×', unknown: '未確認' } as const

function teamText(
  teams: NonNullable<CallOutput<'matchFile.run'>['teams']>,
  words: ReadonlyMap<string, string>,
): string[] {
  return teams.flatMap(({ places, organisations, lacks }, at) => [
    `■ チームの案 ${at + 1}（連携先 ${organisations}か所）`,
    ...places.map(({ role, members }) => {
      const who = members.map(({ name, existing, night, holiday }) => {
        const kept = existing ? '（これまでの担当）' : ''
        return `${name}${kept}［夜間${COVER_WORDS[night]}・休日${COVER_WORDS[holiday]}］`
      })
      return `   ${words.get(role) ?? role}：${who.join('、') || 'なし'}`
    }),
    ...lacks.map(({ text }) => `   ・${text}`),
    '',
  ])
}

export const matchCommand: Command = {
  name: 'match',
  about: '患者ファイルから、必要な役割と連携先の候補を出す',
  usage: 'ieji match --patient FILE.json [--providers FILE.json] [--team] [--json]',
  options: { patient: { type: 'string' }, providers: { type: 'string' }, team: { type: 'boolean' } },
  async run(given) {
    const patientFile = textOption(given, 'patient')
    if (patientFile === undefined) throw new CommandError('--patient FILE.json を指定してください。', 2)
    const providersFile = textOption(given, 'providers')
    const patient = await readJsonFile(given, patientFile)
    const providers = providersFile === undefined ? undefined : await readJsonFile(given, providersFile)
    await withCore(
      given,
      async ({ call }) => {
        const withTeams = given.options.team === true
        const report = await call('matchFile.run', {
          patient,
          withTeams,
          ...(providers === undefined ? {} : { providers }),
        })
        if (given.options.json === true) return given.print(JSON.stringify(report, null, 2))
        const { roles } = await call('master.words', {})
        given.print(plainText(report, new Map(roles.map(({ code, word }) => [code, word]))))
      },
      { mayBeEmpty: true },
    )
  },
}
