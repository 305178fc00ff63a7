import type { OfficialNumber, Weekday } from '../../shared/domain/source-line.ts'
import { vintageText } from '../../shared/domain/vintage.ts'

/** What public sources say of a provider. */
export const officialText = {
  notifications: '施設基準・訪問看護の届出',
  word: '届出からわかること',
  symbol: '記号・届出の名称',
  since: '算定開始',
  unknown: '凡例にない記号',
  unknownHint: '意味は 設定 → マスター の「届出の凡例」に書き足せます。',
  check: '要確認',
  checkHint: (verified: string, source: string) => `${verified}　${source}`,
  moreUnknown: (count: number) => `凡例にない届出 ${count}件を見る`,
  lessUnknown: '凡例にない届出をたたむ',
  hours: '診療・開店の時間',
  hoursHint: '公表された時間です。受診の前に電話で確かめてください。',
  department: '診療科',
  whole: '全体',
  closed: '—',
  others: '公的な番号・そのほかの公表事項',
  moreDetails: (count: number) => `ほかの公表事項 ${count}件を見る`,
  lessDetails: 'ほかの公表事項をたたむ',
  lines: '出典',
  line: (document: string, section: string, asOf: string) =>
    `${document}（${[section, vintageText(asOf)].filter((part) => part !== '' && part !== document).join('、')}）`,
}

export const weekdayText: Record<Weekday, string> = {
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
  sun: '日',
  holiday: '祝',
}

export const officialNumberText: Record<OfficialNumber['kind'], string> = {
  careOffice: '介護保険事業所番号',
  medicalCode: '保険医療機関コード',
  nursingCode: '訪問看護ステーションコード',
  naviId: '医療情報ネットID',
  disabilityOffice: '障害福祉事業所番号',
  corporation: '法人番号',
  listRow: '名簿の番号',
}
