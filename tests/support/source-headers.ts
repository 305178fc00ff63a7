/** Headers of the public files, in the order in which they are published (定義書; see the sources' own comments). */
export const WEEK = ['月', '火', '水', '木', '金', '土', '日']
export const WEEK_AND_HOLIDAY = [...WEEK, '祝']

const weeksOf = (name: (week: number, day: string) => string) =>
  [1, 2, 3, 4, 5].flatMap((week) => WEEK.map((day) => name(week, day)))

const INSTITUTION = [
  'ID',
  '正式名称',
  '正式名称（フリガナ）',
  '略称',
  '略称（フリガナ）',
  '英語表記（ローマ字表記）',
  '機関区分',
  '都道府県コード',
  '市区町村コード',
  '所在地',
  '所在地座標（緯度）',
  '所在地座標（経度）',
  '案内用ホームページアドレス',
]

const closing = (word: string) => [
  ...WEEK.map((day) => `毎週決まった曜日に${word}（${day}）`),
  ...weeksOf((week, day) => `決まった週に${word}（定期週）第${week}週（${day}）`),
  `祝日に${word}`,
  `その他の${word}日（gw、お盆等）`,
]

const LONG_TERM = ['一般病床', '療養病床', '療養病床のうち医療保険適用', '療養病床のうち介護保険適用']

export const DENTAL_HEADER = [...INSTITUTION, ...closing('休診')]
export const CLINIC_HEADER = [...DENTAL_HEADER, ...LONG_TERM, '合計病床数']
export const HOSPITAL_HEADER = [
  ...DENTAL_HEADER,
  ...LONG_TERM,
  '精神病床',
  '結核病床',
  '感染症病床',
  '合計病床数',
]

const slots = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => at + 1).flatMap((slot) =>
    WEEK_AND_HOLIDAY.flatMap((day) => [`${day}_${word}${slot}_開始時間`, `${day}_${word}${slot}_終了時間`]),
  )

export const MIDWIFE_HEADER = [
  ...INSTITUTION,
  ...closing('休業'),
  ...slots(3, '就業時間帯'),
  ...slots(3, '外来受付時間帯'),
]

export const PHARMACY_HEADER = [
  'ID',
  '名称',
  'フリガナ',
  'ローマ字',
  '機関区分',
  '都道府県コード',
  '市区町村コード',
  '所在地',
  '所在地座標（緯度）',
  '所在地座標（経度）',
  '薬局のホームページアドレス',
  ...WEEK_AND_HOLIDAY.map((day) => `営業日（${day}）`),
  ...WEEK.map((day) => `定期閉店毎週（${day}）`),
  ...weeksOf((week, day) => `定期閉店第${'０１２３４５'.charAt(week)}週（${day}）`),
  '定期閉店（祝）',
  '祝日',
  'その他の閉店日（gw、お盆等）',
  ...slots(4, '開店時間帯'),
]

export const HOURS_HEADER = [
  'ID',
  '診療科目コード',
  '診療科目名',
  '診療時間帯',
  ...WEEK_AND_HOLIDAY.flatMap((day) => [`${day}_診療開始時間`, `${day}_診療終了時間`]),
  ...WEEK_AND_HOLIDAY.flatMap((day) => [`${day}_外来受付開始時間`, `${day}_外来受付終了時間`]),
]

export const DISABILITY_HEADER =
  '都道府県コード又は市区町村コード,NO（※システム内の固有の番号、連番）,指定機関名,法人の名称,法人の名称_かな,法人番号,法人住所（市区町村）,法人住所（番地以降）,法人電話番号,法人FAX番号,法人URL,サービス種別,事業所の名称,事業所の名称_かな,事業所番号,事業所住所（市区町村）,事業所住所（番地以降）,事業所電話番号,事業所FAX番号,事業所URL,事業所緯度,事業所経度,利用可能な時間帯（平日）,利用可能な時間帯（土曜）,利用可能な時間帯（日曜）,利用可能な時間帯（祝日）,定休日,利用可能曜日特記事項（留意事項）,定員'.split(
    ',',
  )
