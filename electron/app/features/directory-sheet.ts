import type { CareScene } from '../../../shared/domain/care-scene.ts'
import type { DirectoryColumn, DirectoryLayout } from '../../../shared/domain/directory-view.ts'
import type { Provider, Visibility } from '../../../shared/domain/provider.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { SheetCell, SheetColumn } from '../exports/sheet-table.ts'
import { vintageText } from '../../../shared/domain/vintage.ts'

type Audience = 'inside' | 'outside'

/** Words of codes that a file shows. */
export type SheetWords = {
  readonly kind: (code: string) => string
  readonly role: (code: Role) => string
}

const SCENE_WORD: Record<CareScene, string> = {
  introduction: '導入・入退院支援',
  daily: '日常の療養支援',
  acute: '状態変化・急変時',
  endOfLife: '看取り',
}
const ANSWER_WORD = { yes: 'あり', no: 'なし', unknown: '未確認' } as const
const VISIBILITY_WORD: Record<Visibility, string> = {
  public: '公開',
  internal: '院内のみ',
  undisclosed: '非公表',
}

type FlatCode = Exclude<DirectoryColumn, 'phone' | 'source'> | 'document'

type Flat = {
  readonly title: string
  readonly width: number
  readonly kind?: SheetColumn['kind']
  /** For the department alone: never in a file for outside. */
  readonly isInside?: true
  readonly of: (provider: Provider, words: SheetWords) => SheetCell
}

const FLAT: Record<FlatCode, Flat> = {
  name: { title: '名称', width: 34, of: ({ name }) => name },
  kana: { title: 'カナ', width: 26, of: ({ kana }) => kana },
  kind: { title: '種別', width: 20, of: ({ kind }, words) => words.kind(kind) },
  roles: { title: '役割', width: 24, of: ({ roles }, words) => roles.map(words.role).join('・') },
  scenes: {
    title: '場面',
    width: 26,
    of: ({ scenes, uncertainScenes }) =>
      [...new Set([...scenes, ...uncertainScenes])]
        .map((scene) => `${SCENE_WORD[scene]}${uncertainScenes.includes(scene) ? '（要確認）' : ''}`)
        .join('／'),
  },
  medicalArea: { title: '医療圏', width: 12, of: ({ area }) => area.medicalArea },
  municipality: { title: '市町村', width: 12, of: ({ area }) => area.municipality },
  district: { title: '地区', width: 12, of: ({ area }) => area.district },
  postalCode: { title: '郵便番号', width: 11, of: ({ postalCode }) => postalCode },
  address: { title: '住所', width: 40, of: ({ address }) => address },
  phoneDay: { title: '電話', width: 15, of: ({ phone }) => phone },
  phoneNight: { title: '夜間・緊急の電話', width: 16, isInside: true, of: ({ phoneNight }) => phoneNight },
  fax: { title: 'FAX', width: 15, of: ({ fax }) => fax },
  contact: { title: '担当窓口', width: 20, isInside: true, of: ({ contact }) => contact },
  corporation: { title: '法人', width: 26, of: ({ corporation }) => corporation },
  openDays: { title: '利用できる日', width: 24, of: ({ openDays }) => openDays },
  night: { title: '夜間の対応', width: 11, of: ({ night }) => ANSWER_WORD[night] },
  holiday: { title: '休日の対応', width: 11, of: ({ holiday }) => ANSWER_WORD[holiday] },
  capabilities: {
    title: '医療処置・機器への対応',
    width: 36,
    of: ({ capabilities }) =>
      Object.entries(capabilities)
        .map(([word, answer]) => `${word}：${answer}`)
        .join('、'),
  },
  serviceArea: {
    title: '対応できる地域',
    width: 26,
    of: ({ serviceArea }) =>
      Object.entries(serviceArea)
        .map(([place, mark]) => `${mark}${place}`)
        .join(' '),
  },
  networks: { title: '連携グループ', width: 20, of: ({ networks }) => networks.join('、') },
  visibility: {
    title: '公開区分',
    width: 10,
    isInside: true,
    of: ({ visibility }) => VISIBILITY_WORD[visibility],
  },
  url: { title: 'ホームページ', width: 30, of: ({ url }) => url },
  note: { title: 'メモ・備考', width: 36, of: ({ note }) => note },
  confirmedOn: { title: '確認した日', width: 12, kind: 'day', of: ({ confirmedOn }) => confirmedOn },
  confirmedBy: { title: '確認した人', width: 16, isInside: true, of: ({ confirmedBy }) => confirmedBy },
  document: { title: '出典', width: 30, of: ({ source }) => source.document },
  vintage: { title: '時点', width: 18, of: ({ source }) => vintageText(source.asOf) },
}

/** A column of the screen that holds several facts is a column for each of them in a file. */
const PARTS: Partial<Record<DirectoryColumn, readonly FlatCode[]>> = {
  name: ['name', 'municipality', 'district'],
  kind: ['kind', 'roles', 'scenes'],
  phone: ['phoneDay', 'phoneNight', 'fax'],
  source: ['confirmedOn', 'confirmedBy', 'document', 'vintage'],
}

function flatCodes({ columns }: DirectoryLayout, audience: Audience): FlatCode[] {
  const codes = columns.flatMap(({ code }) => PARTS[code] ?? [code as FlatCode])
  return [...new Set(codes)].filter((code) => audience === 'inside' || FLAT[code].isInside !== true)
}

/** The columns of a file and how a provider fills them; what only the department reads is left out for outside. */
export function sheetColumns(layout: DirectoryLayout, audience: Audience, words: SheetWords) {
  const codes = flatCodes(layout, audience)
  const columns: SheetColumn[] = codes.map((code) => {
    const { title, width, kind } = FLAT[code]
    return { title, width, kind: kind ?? 'text' }
  })
  return { columns, rowOf: (provider: Provider) => codes.map((code) => FLAT[code].of(provider, words)) }
}
