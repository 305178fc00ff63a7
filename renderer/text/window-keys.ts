export const windowKeysText = {
  nothingToPrintTitle: '印刷する書類が開いていません',
  nothingToPrint: '書類のプレビューを開いてから、もう一度 Ctrl＋P を押してください。',
} as const
