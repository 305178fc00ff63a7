import { resolveAreaName } from '../../shared/domain/area-name.ts'
import { scopeOfMatch } from '../../shared/domain/area-scope.ts'
import { type CoreDoor } from './core-door.ts'
import { CommandError, type Given, textOption } from './command.ts'

/** The codes of `--area 名` (several with a comma), or undefined where it was not given; an unknown name is said with what may have been meant. */
export function areaOption(given: Given, { app }: CoreDoor): string[] | undefined {
  const text = textOption(given, 'area')
  if (text === undefined) return undefined
  const { areas } = app.services.reference
  return text
    .split(/[,、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => {
      const found = resolveAreaName(areas, name)
      if (found.match !== undefined) return scopeOfMatch(areas, found.match)
      const meant = found.suggestions.length === 0 ? '' : `\n近いもの: ${found.suggestions.join('、')}`
      throw new CommandError(`知らない地域です: ${name.slice(0, 40)}${meant}`, 2)
    })
}
