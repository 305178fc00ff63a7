import type { RecordChange } from '../../shared/domain/record-change.ts'

export const recordStepText: Record<RecordChange['step'], string> = {
  made: '登録',
  changed: '変更',
  removed: '削除',
}

export const recordChangeText = {
  history: '経過',
  none: '経過の記録はありません。',
  columns: { at: '日時', by: '記録した人', step: '操作', what: '内容' },
  nothing: '（空欄）',
  became: ' → ',
} as const
