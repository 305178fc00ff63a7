import type { TimelineKind } from '../../shared/contract/timeline.ts'
import type { NoteWay } from '../../shared/domain/progress-note.ts'

export const timelineKindText: Record<TimelineKind, string> = {
  note: '記録',
  admitted: '入院',
  discharged: '退院',
  inquiry: '打診',
  answer: '返事',
  team: '在宅チーム',
  conference: 'カンファレンス',
  paper: '書類',
}

export const noteWayText: Record<NoteWay, string> = {
  note: '記録',
  phone: '電話',
  interview: '面談',
  ward: '病棟から',
}

export const timelineText = {
  addTitle: '記録を書く',
  way: '種類',
  happenedOn: '日付',
  text: '内容',
  textHint: 'だれと、何を話し、何が決まったか',
  add: '記録する',
  addKey: 'Ctrl+Enter',
  added: '記録しました。',
  listTitle: '経過',
  filter: '表示する内容',
  all: 'すべて',
  notesOnly: '記録だけ',
  empty: 'まだ何も記録されていません。',
  emptyHint: '電話や面談の内容を上の欄に書くと、日付順にここへ並びます。',
  correct: '訂正する（理由）',
  correctTitle: '記録を訂正する',
  correctHint: '前の内容は消えずに残ります。',
  correctedText: '訂正後の内容',
  reason: '訂正の理由',
  reasonExample: '例：日付の誤り',
  saveCorrection: '訂正する',
  corrected: '訂正しました。',
  correctedMark: (version: number, reason: string) => `訂正${version - 1}回（${reason}）`,
  showEarlier: '前の内容を見る',
  hideEarlier: '前の内容を隠す',
  byLine: (name: string, at: string) => `${at}　${name}`,
  openLink: '開く',
} as const
