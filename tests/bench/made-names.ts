/** A small generator with a seed: the same files in every run. */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** From 0 up to 1. */
  roll(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return this.#state / 2 ** 32
  }
  below(count: number): number {
    return Math.floor(this.roll() * count)
  }
  is(share: number): boolean {
    return this.roll() < share
  }
  pick<T>(list: readonly T[]): T {
    // Safe: the lists are not empty.
    return list[this.below(list.length)] as T
  }
}

const pairs = (text: string) => text.split(' ').map((pair) => pair.split('/') as [string, string])

/** Invented people and words: writing and reading. */
const FAMILY = pairs(
  '青葉/アオバ 大内/オオウチ 白石/シライシ 三田/ミタ 右田/ミギタ 牟礼/ムレ 小郡/オゴオリ 秋穂/アイオ 徳地/トクヂ 阿東/アトウ 湯田/ユダ 宮野/ミヤノ 髙橋/タカハシ 﨑山/サキヤマ 渡邊/ワタナベ 齋藤/サイトウ 佐々木/ササキ 長谷川/ハセガワ 五十嵐/イガラシ 小笠原/オガサワラ 東海林/ショウジ 服部/ハットリ 日下部/クサカベ 神谷/カミヤ 北條/ホウジョウ 薄井/ウスイ 藪内/ヤブウチ 国広/クニヒロ 中司/ナカツカ 松浦/マツウラ 石津/イシヅ 重本/シゲモト 末永/スエナガ 古谷/フルヤ 兼重/カネシゲ 河野/コウノ 上田/ウエダ 原田/ハラダ 福田/フクダ 西村/ニシムラ 井上/イノウエ 木下/キノシタ 林/ハヤシ 森/モリ 岡/オカ 谷/タニ 堀/ホリ 辻/ツジ',
)
const WORDS =
  'ひばり みなと やまなみ すみれ こもれび しおさい なごみ あおぞら さくら つばさ ひまわり あすなろ かえで すずらん わかば やすらぎ ほほえみ ふれあい たんぽぽ けやき もみじ うみかぜ ひだまり そよかぜ こだま せせらぎ つくし ゆりかご めぐみ のぞみ あさひ みどり ほたる つむぎ いろは てまり みのり はるか かがやき ともしび'.split(
    ' ',
  )
const DEPARTMENTS = pairs(
  '内科/ナイカ 外科/ゲカ 整形外科/セイケイゲカ 小児科/ショウニカ 眼科/ガンカ 皮膚科/ヒフカ 耳鼻咽喉科/ジビインコウカ 泌尿器科/ヒニョウキカ 脳神経外科/ノウシンケイゲカ 循環器内科/ジュンカンキナイカ 消化器内科/ショウカキナイカ 産婦人科/サンフジンカ',
)
const CORPORATIONS = ['医療法人', '医療法人社団', '(医)', '医療法人財団', '社会医療法人']
const COMPANIES = ['株式会社', '有限会社', '合同会社', '社会福祉法人', '特定非営利活動法人', '一般社団法人']

export const katakana = (hiragana: string) =>
  hiragana.replace(/[\u3041-\u3096]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))

export type MadeName = { readonly name: string; readonly kana: string; readonly corporation: string }

export type MedicalType = 'hospital' | 'clinic' | 'dental' | 'midwife' | 'pharmacy'

const ENDINGS: Record<MedicalType, [string, string][]> = {
  hospital: pairs('病院/ビョウイン 記念病院/キネンビョウイン 中央病院/チュウオウビョウイン'),
  clinic: pairs('医院/イイン クリニック/クリニック 診療所/シンリョウジョ'),
  dental: pairs('歯科医院/シカイイン 歯科クリニック/シカクリニック デンタルクリニック/デンタルクリニック'),
  midwife: pairs('助産院/ジョサンイン 助産所/ジョサンショ'),
  pharmacy: pairs('薬局/ヤッキョク 調剤薬局/チョウザイヤッキョク 薬局駅前店/ヤッキョクエキマエテン'),
}

/** Name of a medical institution; many carry the corporation in front, as ナビイ has them. */
export function medicalName(dice: Dice, type: MedicalType): MadeName {
  const [family, familyKana] = dice.pick(FAMILY)
  const word = dice.pick(WORDS)
  const [ending, endingKana] = dice.pick(ENDINGS[type])
  const [department, departmentKana] = type === 'clinic' ? dice.pick(DEPARTMENTS) : ['', '']
  const isFamily = dice.is(0.6)
  const name = `${isFamily ? family : word}${department}${ending}`
  const kana = `${isFamily ? familyKana : katakana(word)}${departmentKana}${endingKana}`
  const corporation = `${dice.pick(CORPORATIONS)}${dice.pick(WORDS)}${dice.pick(['会', '堂', '医会'])}`
  return { name: dice.is(0.45) ? `${corporation}　${name}` : name, kana, corporation }
}

/** Name of an office of a care service: a word, at times a place, and what it is. */
export function officeName(dice: Dice, town: string, ending: string): MadeName {
  const word = dice.pick(WORDS)
  const corporation = `${dice.pick(COMPANIES)}${dice.pick(WORDS)}${dice.pick(['ケア', '福祉会', 'サポート', 'ライフ', ''])}`
  const place = dice.is(0.3) ? town : ''
  const [family] = dice.pick(FAMILY)
  return {
    name: `${place}${ending}${dice.is(0.5) ? '　' : ''}${word}${dice.is(0.2) ? family : ''}`,
    kana: katakana(`${word}`),
    corporation,
  }
}
