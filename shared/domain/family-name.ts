/** The family name of a name written with a space (髙﨑　花子, ｽﾐｽ・ｼﾞｮﾝ); the whole name where none is set off. */
export function familyName(name: string): string {
  return name.trim().split(/[\s・･,，]+/u)[0] ?? ''
}
