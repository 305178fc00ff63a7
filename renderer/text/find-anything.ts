export const findAnythingText = {
  placeholder: '氏名・カナ・患者ID・連携先の名称・操作',
  label: '患者・連携先・操作をさがす',
  open: 'さがす',
  key: 'Ctrl+K',
  patients: '患者',
  providers: '連携先',
  actions: '操作',
  nothing: '見つかりません。別の言葉でさがしてください。',
  registerPatient: '患者を登録する',
  openManual: 'つかいかたを開く（F1）',
  goTo: (word: string) => `${word} を開く`,
} as const
