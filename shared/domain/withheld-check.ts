import type { CompletenessCheck } from './paper-completeness.ts'
import type { Visibility } from './provider.ts'

/** A partner of the stay whom the paper leaves out. */
export type Withheld = {
  readonly name: string
  readonly visibility: Visibility
  readonly does: readonly string[]
}

const WHY: Record<Visibility, string> = {
  public: 'グループが院内のみ',
  internal: '院内のみ',
  undisclosed: '非公表',
}

/** Before the family's card is issued: who will be missing on it, and what to do about it. */
export function withheldCheck(withheld: readonly Withheld[]): CompletenessCheck | null {
  if (withheld.length === 0) return null
  const lines = withheld.map(
    ({ name, visibility, does }) => `${does.join('・')}：${name}（${WHY[visibility]}）`,
  )
  const text = `この患者の書類に載せる了解（記載の同意）がないため、次の連携先の名前と電話番号は載りません。ご家族は、この紙を見てもそこへ電話できません。\n${lines.join('\n')}\n先方に電話などで了解を得て、在宅チームで「記載の同意」を記録すると載ります。`
  return { code: 'number-withheld', severity: 'warn', text, found: withheld.map(({ name }) => name) }
}
