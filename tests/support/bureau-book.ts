import writeExcelFile from 'write-excel-file/node'

export type SheetRows = readonly (readonly (string | number | null)[])[]

/** A workbook of one sheet. */
export const bookOf = async (rows: SheetRows) =>
  new Uint8Array(await writeExcelFile(rows as never).toBuffer())

/** The header of 施設基準の届出受理医療機関名簿. */
export const STANDARDS =
  '項番,都道府県コード,都道府県名,区分,医療機関番号,併設医療機関番号,医療機関記号番号,医療機関名称,医療機関所在地（郵便番号）,医療機関所在地（住所）,電話番号,FAX番号,病床数,受理届出名称,受理記号,受理番号,算定開始年月日,個別有効開始年月日,備考（見出し）,備考（データ）,市町村コード,市町村名,種別コード,種別'.split(
    ',',
  )
type Given = Readonly<Record<string, string | number>>
/** A row of a fictional clinic in 防府市; only what a test cares about is given besides, by the column's name. */
export const CLINIC: Given = {
  都道府県コード: '35',
  都道府県名: '山口県',
  区分: '医科',
  医療機関番号: '0612345',
  医療機関名称: '医療法人試験会　試験医院（架空）',
  '医療機関所在地（郵便番号）': '747-1111',
  '医療機関所在地（住所）': '防府市大字富海１番地',
  電話番号: '０８３５－００－０００１',
  FAX番号: '0835-00-0002',
  受理届出名称: '在宅療養支援診療所',
  受理記号: '（支援診１）',
  受理番号: '第 12号',
  算定開始年月日: '令和 4年 4月 1日',
  種別: '診療所',
}
/** A sheet as the bureaus publish it: an empty row, the day, an empty row, the header on the fourth. */
export const standardsRows = (given: readonly Given[]) => [
  [],
  ['[令和8年7月1日 現在] 施設基準の届出受理状況（全体）'],
  [],
  STANDARDS,
  ...given.map((row) => STANDARDS.map((name) => row[name] ?? null)),
]
