/** Words of the pages that lie under one entry of the menu. */
export const sectionText = {
  label: 'このメニューのページ',
  directory: '名簿',
  confirm: '今月確認する先',
  import: '取込',
  groups: '連携グループ',
  subAreas: 'エリア',
  overview: 'ようす',
  planTable: '一覧表',
}
