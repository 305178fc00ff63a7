import type { ReactNode } from 'react'
import type { DirectoryColumn } from '../../../shared/domain/directory-view.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { answerText, providerText, sceneText, visibilityText } from '../../text/provider.ts'
import table from '../../ui/data-table.module.css'
import { dayTextWithYear } from '../../ui/day-text.ts'
import classes from './directory-table.module.css'
import { ProviderMarks } from './provider-marks.tsx'
import { ProviderSource } from './provider-source.tsx'
import type { Words } from './use-words.ts'

type CellProps = { readonly provider: Provider; readonly words: Words }
type Cell = {
  /** Least width in rem, and share of the room that is left. */
  readonly least: number
  readonly share: number
  readonly of: (cell: CellProps) => ReactNode
}

const text = (of: (provider: Provider, words: Words) => string, least = 6, share = 1): Cell => ({
  least,
  share,
  of: ({ provider, words }) => {
    const value = of(provider, words)
    return (
      <div className={classes.two} title={value}>
        {value}
      </div>
    )
  },
})

/** What each column of the directory shows; the name's own cell is drawn with the row. */
export const directoryCells: Record<Exclude<DirectoryColumn, 'name'>, Cell> = {
  kind: { least: 10, share: 1.1, of: Kind },
  phone: { least: 17.5, share: 0.4, of: Phone },
  source: { least: 10, share: 1.1, of: ({ provider }) => <Source provider={provider} /> },
  kana: text(({ kana }) => kana, 8),
  roles: text(({ roles }, words) => roles.map(words.role).join('・'), 8),
  scenes: text(({ scenes }) => scenes.map((scene) => sceneText[scene]).join('／'), 8),
  medicalArea: text(({ area }) => area.medicalArea ?? '', 5),
  municipality: text(({ area }) => area.municipality, 5),
  district: text(({ area }) => area.district ?? '', 5),
  postalCode: text(({ postalCode }) => postalCode, 5.5, 0.6),
  address: text(({ address }) => address, 10, 1.5),
  phoneDay: text(({ phone }) => phone, 7.5, 0.8),
  phoneNight: text(({ phoneNight }) => phoneNight, 7.5, 0.8),
  fax: text(({ fax }) => fax, 7.5, 0.8),
  contact: text(({ contact }) => contact, 7),
  corporation: text(({ corporation }) => corporation, 8),
  openDays: text(({ openDays }) => openDays, 8),
  night: text(({ night }) => answerText[night], 4, 0.5),
  holiday: text(({ holiday }) => answerText[holiday], 4, 0.5),
  capabilities: text(
    ({ capabilities }) =>
      Object.entries(capabilities)
        .map((pair) => pair.join('：'))
        .join('、'),
    9,
    1.4,
  ),
  serviceArea: text(
    ({ serviceArea }) =>
      Object.entries(serviceArea)
        .map(([place, mark]) => `${mark}${place}`)
        .join(' '),
    8,
  ),
  networks: text(({ networks }) => networks.join('、'), 7),
  visibility: text(({ visibility }) => visibilityText[visibility], 5, 0.5),
  url: text(({ url }) => url, 8),
  note: text(({ note }) => note, 9, 1.4),
  confirmedOn: text(
    ({ confirmedOn }) => (confirmedOn === null ? providerText.notConfirmed : dayTextWithYear(confirmedOn)),
    6.5,
    0.7,
  ),
  confirmedBy: text(({ confirmedBy }) => confirmedBy, 6),
  vintage: text(({ source }) => source.asOf, 7),
}

function Kind({ provider: { kind, roles, scenes }, words }: CellProps) {
  const does = [roles.map(words.role).join('・'), scenes.map((scene) => sceneText[scene]).join('／')]
    .filter((part) => part !== '')
    .join('　')
  return (
    <>
      <div className={classes.one}>{words.kind(kind)}</div>
      <div className={`${classes.one} ${table.quiet}`} title={does}>
        {does}
      </div>
    </>
  )
}

/** The number that is dialled large, the others below it. */
function Phone({ provider: { phone, phoneNight, fax } }: CellProps) {
  const others = [
    phoneNight === '' ? '' : providerText.shortNight(phoneNight),
    fax === '' ? '' : providerText.shortFax(fax),
  ].filter((part) => part !== '')
  return (
    <>
      <div className={phone === '' ? table.quiet : classes.phone}>
        {phone === '' ? providerText.noPhone : phone}
      </div>
      <div className={`${classes.one} ${classes.small}`}>{others.join(' ')}</div>
    </>
  )
}

const Source = ({ provider }: { provider: Provider }) => (
  <div className={`${classes.source} ${table.quiet}`}>
    <ProviderSource provider={provider} />
  </div>
)

/** Where it lies, and what is to be known before one phones. */
export function NameMarks({ provider }: { provider: Provider }) {
  const { area } = provider
  return (
    <div className={classes.marks}>
      <span className={table.quiet}>
        {area.municipality}
        {area.district ?? ''}
      </span>
      <ProviderMarks provider={provider} />
    </div>
  )
}
