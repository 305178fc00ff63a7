/** Words of the pages that lie under one entry of the menu. */
export const sectionText = {
  label: 'このメニューのページ',
  directory: '名簿',
  confirm: '今月確認する先',
  import: '取込',
  groups: '連携グループ',
  subAreas: 'エリア',
  beds: '空床',
  backupPatients: '入院希望患者',
  questionnaires: 'アンケート',
  disaster: '災害時の一覧',
  same: '同じ機関',
  overview: 'ようす',
  map: '地図',
  planTable: '一覧表',
  shortage: '不足',
}
