import { resolveAreaName } from '../../shared/domain/area-name.ts'
import { scopeOfMatch } from '../../shared/domain/area-scope.ts'
import { type CoreDoor } from './core-door.ts'
import { CommandError, type Given, textOption } from './command.ts'

/** Code of a prefecture of the country by its two-digit code or its name (鹿児島県, 鹿児島). */
function prefectureOf({ app }: CoreDoor, text: string): string | undefined {
  const { entries } = app.services.masterDesk.shipped.masters.prefectures
  return entries.find(({ code, name }) => [code, name, name.replace(/[都府県]$/u, '')].includes(text))?.code
}

/** The codes of `--area 名` (several with a comma; a place of the region, or any prefecture by name or two-digit code), or undefined where it was not given; an unknown name is said with what may have been meant. */
export function areaOption(given: Given, core: CoreDoor): string[] | undefined {
  const text = textOption(given, 'area')
  if (text === undefined) return undefined
  const { areas } = core.app.services.reference
  return text
    .split(/[,、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => {
      const found = resolveAreaName(areas, name)
      if (found.match !== undefined) return scopeOfMatch(areas, found.match)
      // A bare 山口 is the region's own medical area; other prefectures come after the region's places.
      const prefecture = prefectureOf(core, name.normalize('NFKC'))
      if (prefecture !== undefined) return [prefecture]
      const meant = found.suggestions.length === 0 ? '' : `\n近いもの: ${found.suggestions.join('、')}`
      throw new CommandError(`知らない地域です: ${name.slice(0, 40)}${meant}`, 2)
    })
}
