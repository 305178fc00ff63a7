import type { CallName } from '../../shared/contract/contract.ts'

/** Calls of the access log in the department's words. What is not listed is shown by its name. */
const WORDS: Partial<Record<CallName, string>> = {
  'session.signIn': 'サインイン',
  'session.signOut': 'サインアウト',
  'session.changePassword': 'パスワードの変更',
  'account.add': '利用者の追加',
  'account.update': '利用者の変更',
  'hospital.update': '病院の情報の変更',
  'accessLog.list': '操作の記録の閲覧',
  'patient.get': '患者の閲覧',
  'patient.register': '患者の登録',
  'patient.update': '患者の変更',
  'patient.discharge': '退院・取り消し',
  'patient.readmit': '再入院の登録',
  'timeline.list': '経過の閲覧',
  'timeline.addNote': '経過の記録',
  'timeline.correctNote': '経過の訂正',
  'match.needs': '必要な役割の表示',
  'match.setRole': '役割の追加・対象外',
  'match.recordGap': '不足の記録',
  'inquiry.record': '打診の記録',
  'inquiry.answer': '打診の返事',
  'inquiry.withdraw': '打診の取り下げ',
  'inquiry.undo': '打診の記録の取り消し',
  'team.list': '在宅チームの表示',
  'team.decide': '在宅チームへの決定',
  'team.save': '在宅チームの変更',
  'team.remove': '在宅チームから外す',
  'team.restore': '在宅チームに戻す',
  'import.start': '連携先データの取り込み・確認',
  'listSource.save': 'リストの読み方の保存',
  'import.undo': '取り込みの取り消し',
  'import.saveTable': '貼り付けた表からのカード作成',
  'paper.list': '書類一覧の閲覧',
  'paper.open': '書類を開く',
  'paper.recipients': '書類の宛先の閲覧',
  'paper.exportDraft': '下書きの保存（ファイル）',
  'paper.confirmDoctorPart': '医師の記載・確認の記録',
  'paper.issue': '書類の発行',
  'paper.readIssued': '発行控えの閲覧・保存',
  'region.exportPlanTable': '地域の一覧表の印刷・保存',
  'paper.patientList': '受け持ち患者一覧の印刷',
}

export function callWord(name: string): string {
  return (WORDS as Record<string, string | undefined>)[name] ?? name
}
