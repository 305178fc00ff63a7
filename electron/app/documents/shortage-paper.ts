import type { ShortageView } from '../../../shared/contract/region.ts'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import { type PaperBlockInput, PaperContent } from '../../../shared/domain/paper-content.ts'
import type { Role } from '../../../shared/domain/role.ts'

export type ShortageFacts = {
  readonly view: ShortageView
  readonly roleWord: (role: Role) => string
  readonly today: LocalDate
  readonly isPractice: boolean
  readonly issuer: string
}

/** More places than this do not fit beside each other on a sheet. */
const PLACES_A_TABLE = 10

/** The matrix of roles and places, and the recorded shortages; for the department. */
export function shortagePaper({ view, roleWord, today, isPractice, issuer }: ShortageFacts): PaperContent {
  const parts = Array.from({ length: Math.ceil(view.rows.length / PLACES_A_TABLE) }, (_, part) =>
    view.rows.slice(part * PLACES_A_TABLE, (part + 1) * PLACES_A_TABLE),
  )
  return PaperContent.parse({
    page: { size: 'A4', orientation: 'landscape', bindingMargin: 0 },
    title: `${view.medicalArea}医療圏　地域と役割ごとの連携先と不足`,
    patientLine: '',
    number: '',
    version: 0,
    issuedOn: today,
    issuer: issuer === '' ? [] : [issuer],
    recipient: [],
    isPractice,
    mark: '院外持出禁止',
    blocks: [
      {
        type: 'paragraph',
        text: '件数（うち当院が確認した件数）。0 は「いない」ではなく「名簿にない」。不足は、当院の記録で見つからなかった件数。',
      },
      ...parts.map((rows) => matrix(rows, view.roles, roleWord)),
      { type: 'heading', level: 2, text: '見つからなかった役割の記録' },
      recorded(view, roleWord),
    ],
  })
}

function matrix(
  rows: ShortageView['rows'],
  roles: readonly Role[],
  roleWord: (role: Role) => string,
): PaperBlockInput {
  return {
    type: 'table',
    size: 'small',
    columns: [{ title: '役割', share: 1.6 }, ...rows.map(({ place }) => ({ title: place.name, share: 1 }))],
    rows: roles.map((role, index) => [
      roleWord(role),
      ...rows.map(({ cells }) => {
        const cell = cells[index]
        if (cell === undefined) return ''
        const known = cell.count === 0 ? '0' : `${cell.count}（${cell.confirmed}）`
        return cell.shortages === 0 ? known : `${known}\n不足${cell.shortages}`
      }),
    ]),
  }
}

function recorded(view: ShortageView, roleWord: (role: Role) => string): PaperBlockInput {
  if (view.recorded.length === 0) return { type: 'paragraph', text: '記録はありません。' }
  return {
    type: 'table',
    size: 'small',
    columns: [
      { title: '記録した日', share: 1.2 },
      { title: '地域', share: 2 },
      { title: '役割', share: 1.6 },
      { title: '打診（不可）', share: 1 },
      { title: 'いま', share: 1 },
    ],
    rows: view.recorded.map((each) => [
      toEraDate(each.recordedOn),
      each.place,
      roleWord(each.role),
      `${each.askedCount}（${each.declinedCount}）`,
      each.isOpen ? '未解決' : '解決',
    ]),
  }
}
