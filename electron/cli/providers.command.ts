import { CareScene } from '../../shared/domain/care-scene.ts'
import { Role } from '../../shared/domain/role.ts'
import type { Provider } from '../../shared/domain/provider.ts'
import { areaOption } from './area-option.ts'
import { type Command, CommandError, type Given, textOption } from './command.ts'
import { type CoreDoor, withCore } from './core-door.ts'
import { textTable } from './text-table.ts'

const PAGE = 500

/** A code of a closed list, or a usage error that names the codes. */
function codeOption<Code extends string>(
  given: Given,
  name: string,
  codes: readonly Code[],
): Code | undefined {
  const text = textOption(given, name)
  const found = codes.find((code) => code === text)
  if (text === undefined || found !== undefined) return found
  throw new CommandError(`--${name} に使えるコード: ${codes.join(', ')}`, 2)
}

async function readAll(core: CoreDoor, given: Given): Promise<Provider[]> {
  const areaCodes = areaOption(given, core)
  const role = codeOption(given, 'role', Role.options)
  const scene = codeOption(given, 'scene', CareScene.options)
  const text = textOption(given, 'q') ?? ''
  if (text.length > 100) throw new CommandError('--q は100文字以内で指定してください。', 2)
  const asked = {
    text,
    limit: PAGE,
    ...(areaCodes === undefined ? {} : { areaCodes }),
    ...(role === undefined ? {} : { role }),
    ...(scene === undefined ? {} : { scene }),
  }
  const found: Provider[] = []
  for (let afterKey: string | null | undefined; afterKey !== null;) {
    const page = await core.call('provider.search', {
      ...asked,
      ...(afterKey === undefined ? {} : { afterKey }),
    })
    found.push(...page.rows)
    afterKey = page.nextKey
  }
  return found
}

/** The published shape of `providers --json`. */
function published(provider: Provider) {
  const {
    id,
    name,
    kana,
    kind,
    roles,
    scenes,
    uncertainScenes,
    phone,
    fax,
    visibility,
    isFictional,
    source,
  } = provider
  const { prefecture, medicalArea, municipality, district } = provider.area
  const area = { prefecture, medicalArea, municipality, district }
  return {
    id,
    name,
    kana,
    kind,
    roles,
    area,
    scenes,
    uncertainScenes,
    phone,
    fax,
    visibility,
    isFictional,
    source,
  }
}

export const providersCommand: Command = {
  name: 'providers',
  about: '連携先の一覧',
  usage: 'ieji providers [--area 名] [--scene CODE] [--role CODE] [--q 語] [--json]',
  options: {
    area: { type: 'string' },
    scene: { type: 'string' },
    role: { type: 'string' },
    q: { type: 'string' },
  },
  async run(given) {
    const list = async (core: CoreDoor) => {
      const found = await readAll(core, given)
      if (given.options.json === true) return given.print(JSON.stringify(found.map(published), null, 2))
      const { providerKinds } = await core.call('master.words', {})
      const kinds = new Map(providerKinds.map(({ code, word }) => [code, word]))
      const rows = found.map((one) => [
        one.name,
        kinds.get(one.kind) ?? '',
        `${one.area.municipality}${one.area.district ?? ''}`,
        one.phone,
        one.source.document,
      ])
      given.print(`${textTable(['名称', '種別', '所在地', '電話', '出典'], rows)}\n${found.length}件`)
    }
    await withCore(given, list, { mayBeEmpty: true })
  },
}
