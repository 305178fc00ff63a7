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
  'timeline.list': '経過の閲覧',
  'timeline.addNote': '経過の記録',
  'timeline.correctNote': '経過の訂正',
}

export function callWord(name: string): string {
  return (WORDS as Record<string, string | undefined>)[name] ?? name
}
