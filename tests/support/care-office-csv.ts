/** The header of 介護サービス情報公表システム オープンデータ, as it stands in the files. */
export const HEADER =
  '都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL,高齢者の方と障害者の方が同時一体的に利用できるサービス,介護保険の通常の指定基準を満たしている,障害福祉の通常の指定基準を満たしている,備考'

const COLUMNS = HEADER.split(',')

/** A fictional office in 防府市; only what a test cares about is given, by the column's name. */
export function anOffice(given: Record<string, string> = {}): Record<string, string> {
  return {
    都道府県コード又は市町村コード: '352063',
    都道府県名: '山口県',
    市区町村名: '防府市',
    事業所名: '試験訪問看護（架空）',
    事業所名カナ: 'シケンホウモンカンゴ',
    サービスの種類: '訪問看護',
    住所: '山口県防府市富海1番地',
    緯度: '34.05',
    経度: '131.62',
    電話番号: '0835-00-0001',
    FAX番号: '0835-00-0002',
    法人の名称: '試験法人（架空）',
    事業所番号: '3590000001',
    利用可能曜日: '平日,土曜日',
    定員: '0',
    ...given,
  }
}

const quoted = (text: string) => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export function csvOf(offices: readonly Record<string, string>[], columns = COLUMNS): string {
  const rows = offices.map((office) => columns.map((column) => quoted(office[column] ?? '')).join(','))
  return [columns.join(','), ...rows, ''].join('\r\n')
}

/** Bytes of the text as UTF-8, with the mark that the public files carry. */
export const bytesOf = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf8'))
