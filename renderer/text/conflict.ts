const MOST = 40
const short = (text: string) => {
  const line = text.replaceAll('\n', ' ').trim()
  if (line === '') return '（空欄）'
  return `「${line.length > MOST ? `${line.slice(0, MOST)}…` : line}」`
}

/** When somebody else saved the same record first. */
export const conflictText = {
  told: 'この画面を開いたあとに、ほかの人が先に保存しました。あなたの入力は、まだ保存されていませんが、この画面に残っています。',
  theirs: 'ほかの人が変えたところ：',
  elsewhere: '変わったのは、この画面にない項目です。読み込んでから、もう一度保存してください。',
  take: '新しい内容を読み込む（入力は残す）',
  taken: '新しい内容を読み込みました。確かめてから、もう一度保存してください。',
  overlaps: '次の項目は、二人とも変えています。このまま保存すると、あなたの入力になります。',
  change: (word: string, before: string, theirs: string) => `${word}：${short(before)}→${short(theirs)}`,
} as const
