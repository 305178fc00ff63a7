import type { ConferenceBody, ConferenceSection } from './conference.ts'

/** Two people wrote in the same draft. `clashes`: places that both changed; mine stays there, theirs is named beside. */
export type MergedConference = {
  readonly body: ConferenceBody
  readonly clashes: readonly {
    readonly place: keyof ConferenceBody | `section:${string}`
    readonly theirs: string
  }[]
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Brings together what I wrote and what somebody else saved since `base` was read: a place that only one of us changed
 * takes that change; where both did, mine stays and theirs is reported, so that nothing is lost unseen.
 */
export function mergeConference(
  base: ConferenceBody,
  mine: ConferenceBody,
  theirs: ConferenceBody,
): MergedConference {
  const clashes: { place: MergedConference['clashes'][number]['place']; theirs: string }[] = []
  const body = { ...theirs }
  const takeOver = <Key extends keyof ConferenceBody>(key: Key) => {
    if (same(mine[key], base[key]) || same(mine[key], theirs[key])) return
    body[key] = mine[key]
    if (!same(theirs[key], base[key])) clashes.push({ place: key, theirs: wordsOf(theirs[key]) })
  }
  for (const key of Object.keys(mine) as (keyof ConferenceBody)[]) if (key !== 'sections') takeOver(key)
  const find = (sections: readonly ConferenceSection[], id: string) =>
    sections.find((section) => section.id === id)
  body.sections = theirs.sections.map((their) => {
    const before = find(base.sections, their.id)
    const my = find(mine.sections, their.id)
    if (my === undefined || same(my, before) || same(my, their)) return their
    if (!same(their, before)) clashes.push({ place: `section:${their.title}`, theirs: their.text })
    return my
  })
  return { body, clashes }
}

/** What a person may copy from: the texts of a value, one a line. */
function wordsOf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('\n')
  return typeof value === 'object'
    ? Object.values(value as Record<string, unknown>)
        .map(wordsOf)
        .filter(Boolean)
        .join('　')
    : ''
}
