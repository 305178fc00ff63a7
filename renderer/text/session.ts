export const sessionText = {
  title: 'サインイン',
  loginName: 'ログイン名',
  password: 'パスワード',
  signIn: 'サインインする',
  practice: '練習モードで試す（架空データ）',
  practiceAs: (role: string) => `${role}として練習する`,
  preparing: '練習用のデータを準備しています…',
} as const
