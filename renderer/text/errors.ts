import type { ErrorCode, WireError } from '../../shared/errors.ts'

/** A new code does not compile until it has a sentence that says what to do. */
const errorText: Record<ErrorCode, string> = {
  'invalid-input': '入力内容を確認してください。',
  'unknown-call': 'この操作は用意されていません。家路を開き直してください。',
  'not-found': '対象が見つかりません。一覧に戻って選び直してください。',
  conflict:
    'ほかの人が先に変更したため、保存しませんでした。画面は新しい内容になっています。確かめてから、もう一度操作してください。',
  duplicate: 'すでに同じものが登録されています。',
  forbidden: 'この操作を行う権限がありません。管理者に相談してください。',
  'signed-out': 'サインインしてください。',
  'no-token': '家路を起動したときに表示されるアドレスから、開き直してください。',
  'wrong-password': 'ログイン名かパスワードが違います。',
  'too-many-tries':
    'パスワードの間違いが続いたため、しばらく使えません。10分ほど待つか、管理者に相談してください。',
  'not-set-up': 'まだ使い始める準備ができていません。',
  blocked: '確認が済んでいないため、実行しませんでした。',
  'unreadable-file': 'ファイルを読み取れませんでした。ファイルの種類を確認してください。',
  unprintable: '印刷できない文字が含まれています。',
  'no-answer': '家路の本体から返事がありません。もう一度お試しください。',
  busy: '混み合っています。少し待ってから、もう一度お試しください。',
  'too-large': 'データが大きすぎます。分けて送ってください。',
  unexpected: '予期しないエラーが起きました。入力は保存されていないことがあります。',
}

/** Of a screen that could not be read: nothing was entered, so nothing is lost. */
export const notRead =
  '内容を読み込めませんでした。もう一度読み込んでも出ないときは、家路を開き直すか、管理者に伝えてください。'

/** The sentence a person reads: what the core said in particular, else the code's own. */
export function errorSentence(error: WireError): string {
  return error.detail ?? errorText[error.code]
}
