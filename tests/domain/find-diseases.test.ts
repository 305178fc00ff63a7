import { expect, test } from 'vitest'
import { compiled } from '../support/match-fixtures.ts'

const traitsOf = (diagnosis: string) =>
  new Set(compiled.findDiseases(diagnosis).diseases.flatMap(({ traits }) => traits))

test.each([
  ['膵癌末期'],
  ['膵癌、多発肝転移（末期）'],
  ['肺癌、脳転移、予後3ヶ月程度'],
  ['大腸癌 多発骨転移、余命1か月'],
  ['膵頭部がん（末期）'],
  ['胃癌、終末期'],
  ['肺腺癌 BSC方針'],
  ['末期の悪性リンパ腫'],
  ['ALS'],
  ['ＡＬＳ（筋萎縮性側索硬化症）'],
  ['多系統萎縮症（MSA-C）'],
  ['パーキンソン病 Hoehn-Yahr Ⅲ'],
  ['パーキンソン病（H-Y 4）'],
  ['パーキンソン病 ヤール5度'],
  ['頚髄損傷'],
  ['頸髄不全損傷'],
  ['筋ジストロフィー'],
  ['脊髄性筋萎縮症I型'],
  ['AIDS'],
  ['デュシェンヌ型筋ジストロフィー'],
  ['進行性核上性麻痺'],
])('%s is of table 7', (diagnosis) => {
  expect(traitsOf(diagnosis).has('table7')).toBe(true)
})

test.each([
  ['膵癌'],
  ['末期腎不全、大腸癌術後'],
  ['胃癌術後 末期心不全'],
  ['ALSの疑い'],
  ['筋萎縮性側索硬化症は否定'],
  ['パーキンソン病'],
  ['パーキンソン病 ヤール2度'],
  ['パーキンソン症候群 ヤール4'],
  ['SMA塞栓症'],
  ['胸髄損傷'],
  ['FALSE'],
  ['母が筋萎縮性側索硬化症（家族歴）'],
  ['HIV感染症'],
  ['ガングリオン 末期'],
  ['認知症末期'],
  [''],
  ['膵癌 末期ではない'],
  ['胃癌術後、遠隔転移なし、末期腎不全'],
])('%s is not of table 7', (diagnosis) => {
  expect(traitsOf(diagnosis).has('table7')).toBe(false)
})

test.each([
  ['脳梗塞'],
  ['くも膜下出血'],
  ['COPD'],
  ['糖尿病性腎症'],
  ['若年性アルツハイマー病'],
  ['骨粗鬆症、腰椎圧迫骨折'],
  ['脊柱管狭窄症'],
  ['両側変形性膝関節症'],
  ['関節リウマチ'],
  ['パーキンソン病'],
  ['後縦靱帯骨化症'],
  ['閉塞性動脈硬化症'],
  ['脊髄小脳変性症'],
  ['ウェルナー症候群（早老症）'],
  ['肺癌末期'],
])('%s is one of the sixteen specified diseases', (diagnosis) => {
  expect(traitsOf(diagnosis).has('specified')).toBe(true)
})

test.each([
  ['外傷性くも膜下出血'],
  ['右変形性膝関節症'],
  ['大腿骨頸部骨折'],
  ['頸髄損傷'],
  ['肺癌'],
  ['糖尿病'],
  ['多発性硬化症'],
  ['統合失調症'],
])('%s is none of them', (diagnosis) => {
  expect(traitsOf(diagnosis).has('specified')).toBe(false)
})

test('末期 of cancer hides the plainer names', () => {
  expect(compiled.findDiseases('膵癌終末期').diseases.map(({ code }) => code)).not.toContain('endStageOther')
})

test.each([
  [['デイサービスには行きたくない'], 'dayCare', false],
  [['デイサービスに行きたい'], 'dayCare', true],
  [['入院したくないので最期まで自宅で'], 'noHospital', true],
  [['入院したくないので最期まで自宅で'], 'dieAtHome', true],
  [['訪問診療は希望しない'], 'homeDoctor', false],
  [['施設には入りたくない、家に帰りたい'], 'home', true],
] as const)('wish %s: %s is %s', (wishes, trait, isWished) => {
  expect(compiled.findWishes(wishes).some(({ traits }) => traits.includes(trait))).toBe(isWished)
})
