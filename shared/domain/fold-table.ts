/**
 * Old and variant forms → the form we index. Left of each pair: every variant; right: the common character.
 * Source: 常用漢字表 (旧字体), 人名用漢字, and variants met in names of persons and institutions.
 */
const VARIANTS =
  '髙高 﨑碕嵜崎 邊邉辺 齋齊斉斎 濱濵浜 澤沢 廣広 嶋嶌島 櫻桜 國国 圓円 眞真 惠恵 德徳 濟済 會会 藏蔵 龍竜 冨富 𠮷吉 栁柳 桒桑 ' +
  '舘館 條条 渕淵 鷗鴎 瀨瀬 瀧滝 榮栄 顯顕 兒児 實実 莊荘 壽寿 彌弥 豐豊 邨村 醫医 學学 藥薬 齒歯 內内 步歩 黑黒 淸清 靑青 曾曽 ' +
  '峯峰 埜野 檜桧 薮藪 鐵鉄 關関 戶戸 吳呉 總総 應応 寬寛 嚴厳 收収 將将 燒焼 淺浅 禮礼 稻稲 穗穂 藝芸 萬万 證証 賴頼 邦邦 鄕郷 ' +
  '鹽塩 麥麦 點点 來来 佛仏 傳伝 兩両 勳勲 區区 卽即 參参 增増 壯壮 寶宝 尙尚 巖巌 帶帯 廳庁 從従 德徳 恆恒 拜拝 搖揺 擴拡 晝昼 ' +
  '曉暁 樂楽 樓楼 橫横 櫂櫂 歡歓 每毎 氣気 淚涙 渴渇 溫温 爲為 狹狭 獨独 琢琢 瓶瓶 盜盗 祐祐 祥祥 福福 秘秘 稱称 突突 節節 緖緒 緣縁 ' +
  '繁繁 者者 臭臭 著著 薰薫 藤藤 蘭蘭 螢蛍 裝装 覺覚 謠謡 讓譲 辨弁 郞郎 都都 鎭鎮 險険 隆隆 雜雑 靜静 響響 飮飲 驗験 髮髪 鬪闘 鷄鶏 黃黄 槇槙 凛凜 檮梼 晉晋 籠篭 礒磯 埼崎 舩船 﨟臈 籔藪 刕州'

/** Small kana → large, so that シャ and シヤ, ヶ and ケ meet. Written in hiragana: katakana is folded first. */
const SMALL_KANA = 'ぁあ ぃい ぅう ぇえ ぉお っつ ゃや ゅゆ ょよ ゎわ ゕか ゖけ'

/** Abbreviated legal forms as they stand after NFKC; longest first is kept by the pattern. */
const LEGAL_FORMS: Record<string, string> = {
  '(医社)': '医療法人社団',
  '(医財)': '医療法人財団',
  '(特医)': '特定医療法人',
  '(社医)': '社会医療法人',
  '(医)': '医療法人',
  '(一財)': '一般財団法人',
  '(一社)': '一般社団法人',
  '(公財)': '公益財団法人',
  '(公社)': '公益社団法人',
  '(財)': '財団法人',
  '(社)': '社団法人',
  '(福)': '社会福祉法人',
  '(社福)': '社会福祉法人',
  '(独)': '独立行政法人',
  '(地独)': '地方独立行政法人',
  '(特非)': '特定非営利活動法人',
  '(株)': '株式会社',
  '(有)': '有限会社',
  '(合)': '合同会社',
  '(同)': '合同会社',
  '(資)': '合資会社',
  '(学)': '学校法人',
  '(宗)': '宗教法人',
}

function variantPairs(): [string, string][] {
  return `${VARIANTS} ${SMALL_KANA}`.split(' ').flatMap((group) => {
    const characters = Array.from(group)
    const common = characters.at(-1) ?? ''
    return characters.slice(0, -1).map((variant): [string, string] => [variant, common])
  })
}

/** What each matched piece becomes: a legal form is written out, a variant character replaced. */
export const FOLD_TABLE: ReadonlyMap<string, string> = new Map([
  ...variantPairs().filter(([variant, common]) => variant !== common),
  ...Object.entries(LEGAL_FORMS),
])
