import type { ReactNode } from 'react'
import type { DirectoryColumn } from '../../../shared/domain/directory-view.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { vintageText } from '../../../shared/domain/vintage.ts'
import { answerText, providerText, sceneText, visibilityText } from '../../text/provider.ts'
import table from '../../ui/data-table.module.css'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { shortDay } from '../../ui/short-day.ts'
import classes from './directory-table.module.css'
import { ProviderMarks } from './provider-marks.tsx'
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
  kind: { least: 9.5, share: 1, of: Kind },
  phone: { least: 17, share: 0.2, of: Phone },
  source: { least: 12, share: 0.9, of: Source },
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
  vintage: text(({ source }) => vintageText(source.asOf), 7),
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

/** Three short lines, so that neither the day nor the age of the source is cut; who confirmed has a column of its own. */
function Source({ provider: { source, confirmedOn, confirmedBy } }: CellProps) {
  const confirmed =
    confirmedOn === null ? providerText.notConfirmed : providerText.confirmed(shortDay(confirmedOn))
  return (
    <div className={classes.source}>
      <div title={confirmedOn === null ? undefined : `${confirmed} ${confirmedBy}`}>{confirmed}</div>
      <div title={source.document}>{providerText.documentName(source.document)}</div>
      <div>{providerText.asOf(source.asOf)}</div>
    </div>
  )
}

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
