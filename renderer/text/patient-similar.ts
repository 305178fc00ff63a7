export const similarText = {
  title: '同じ人かもしれない患者が登録されています',
  line: (name: string, kana: string, born: string, chartNo: string) =>
    `${name}（${kana}）${born}生　ID ${chartNo}`,
  hint: '別の人であることを確認できたら、このまま登録できます（患者IDが同じときは登録できません）。',
} as const
