/** Words of a list that is looked at and printed. */
export const sheetText = {
  print: '印刷',
  savePdf: 'PDFで保存',
  saveWord: 'Wordで保存',
  making: '作っています…',
} as const
