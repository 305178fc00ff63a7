/** What a changed weight does to test patients, before it is saved. */
export const masterTrialText = {
  orderTitle: '順の変わり方（保存する前の試し）',
  teamTitle: 'チームの案の変わり方（保存する前の試し）',
  askedTitle: 'だれについて聞くか・順の変わり方（保存する前の試し）',
  askedOf: {
    before: '（聞かなくなる）',
    after: '（新しく聞く）',
    both: '（聞く）',
    never: '',
  },
  askedCount: (before: number, after: number) =>
    before === after
      ? `当てはまる患者は${before}人のままです。`
      : `当てはまる患者は${before}人から${after}人になります。`,
  notAskedBefore: '今は聞いていない',
  saidBefore: (text: string) => `今は：${text}`,
  patient: '患者（架空）',
  area: '住むところ',
  role: '役割',
  movedOf: (count: number) => `　→ ${count}件動く`,
  nobodyNeeds: 'この条件を見る役割が要る、架空の患者がいません。',
  noCandidates: 'ここには候補がいません。住むところを変えて試してください。',
  orderCount: (patients: number, total: number) =>
    `この役割が要る架空の患者${patients}人、候補${total}件で試しました。`,
  orderSame: 'だれの候補の順も変わりません。',
  orderChanged: (patients: number, moved: number) =>
    `${patients}人で上位10件の順が変わります（この患者では、出入りを含めて${moved}件）。`,
  noTeams: 'この患者の案はありません。',
  teamsSame: '示す案は変わりません。',
  teamsChanged: (count: number) =>
    `示す案のうち${count}つが、入れかわるか順が変わります。太字は、いまの第1案と違う先です。`,
  teamSize: (team: { organisations: number; lacks: number; toAsk: number }) =>
    `連携先${team.organisations}か所・足りないこと${team.lacks}件・聞くこと${team.toAsk}件`,
  nobody: 'いない',
  same: '＝',
  come: '新',
  gone: '外れる',
  up: (places: number) => `↑${places}`,
  down: (places: number) => `↓${places}`,
} as const
