/** Words of the pages that lie under one entry of the menu. */
export const sectionText = {
  label: 'このメニューのページ',
  directory: '名簿',
  import: '取込',
  overview: 'ようす',
  planTable: '一覧表',
}
