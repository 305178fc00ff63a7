/** Words of a list that is looked at and printed. */
export const sheetText = {
  print: '印刷する',
  savePdf: 'PDF で保存',
  saveWord: 'Word で保存',
  making: '作っています…',
} as const
