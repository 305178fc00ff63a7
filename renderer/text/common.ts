import type { UserRole } from '../../shared/domain/user.ts'

export const common = {
  appName: '家路',
  appLine: '退院支援・在宅医療連携',
  loading: '読み込んでいます…',
  save: '保存する',
  cancel: 'やめる',
  close: '閉じる',
  back: '戻る',
  retry: 'もう一度読み込む',
  screenFailedTitle: 'この画面を表示できませんでした',
  screenFailedHint:
    '保存済みの内容は残っています。もう一度読み込むか、左のメニューからほかの画面を開いてください。',
  practiceBand: '練習モード（架空データ）',
  practiceNote: '表示されている患者・事業所の一部は架空です。印刷物にも「架空」と入ります。',
  required: '必須',
} as const

export const userRoleText: Record<UserRole, string> = {
  nurse: '退院支援看護師',
  socialWorker: 'MSW',
  wardNurse: '病棟看護師',
  doctor: '医師',
  clerk: '事務',
  admin: '管理者',
}
