import { type Dice, officeName } from './made-names.ts'
import type { MadeInstitution } from './made-navi-rows.ts'
import { type MadeSite, madeSite, type PlacePicker } from './made-places.ts'

/** What share of a service's offices belong to a hospital or clinic (みなし指定 and the like). */
const SHARE_OF_HOSTS: Readonly<Record<string, number>> = {
  訪問リハビリテーション: 0.85,
  通所リハビリテーション: 0.75,
  訪問看護: 0.2,
  居宅介護支援: 0.1,
}

/** Offices of several services under one roof: 訪問介護 and 居宅介護支援 of one company share number and telephone. */
const SHARE_OF_KNOWN_OFFICES = 0.3

const OPEN_DAYS = ['"平日,土曜日"', '"平日,土曜日,日曜日,祝日"', '平日', '"平日,祝日"', '']

type Office = {
  readonly number: string
  readonly name: string
  readonly kana: string
  readonly corporation: string
  readonly site: MadeSite
}

/** The office of an institution: its own number for these services, its name at times with the service behind. */
function officeOf(dice: Dice, host: MadeInstitution, service: string): Office {
  const number = `${host.site.place.code.slice(0, 2)}1${String(host.no).padStart(7, '0')}`
  const name = dice.is(0.7) ? host.name : `${host.name}　（${service}）`
  return { number, name, kana: host.kana, corporation: host.corporation, site: host.site }
}

const cell = (text: string) => (text.includes(',') ? `"${text}"` : text)

function careRow(dice: Dice, { number, name, kana, corporation, site }: Office, service: string): string {
  const { place, town, house, latitude, longitude, phone } = site
  const prefecture = dice.is(0.85) ? place.prefecture : ''
  const address = `${prefecture}${place.county}${place.municipality}${town}${house.replace(/丁目|番/gu, '-').replace('号', '')}`
  const cells = [
    `${place.code}${place.checkDigit}`,
    number,
    place.prefecture,
    place.municipality,
    name,
    kana,
    service,
    address,
    dice.is(0.1) ? 'ひばりビル2階' : '',
    latitude,
    longitude,
    phone,
    dice.is(0.9) ? `${phone.slice(0, -1)}9` : '',
    dice.is(0.8) ? `${1 + (Number(number.slice(3)) % 9)}${number.padStart(12, '0')}` : '',
    corporation,
    number,
  ].map(cell)
  const capacity = dice.is(0.4) ? String(5 + dice.below(30)) : '0'
  const url = dice.is(0.5) ? 'https://www.example.jp/' : ''
  return [
    ...cells,
    dice.pick(OPEN_DAYS),
    dice.is(0.1) ? '年末年始は休み（改行）' : '',
    capacity,
    url,
    '',
    '',
    '',
    '',
  ].join(',')
}

/**
 * Rows of one service after the other. Offices of institutions and of companies already known come at a stride, so that
 * no number stands twice in one service.
 */
export function madeCareRows(dice: Dice, places: PlacePicker, hosts: readonly MadeInstitution[]) {
  const offices: Office[] = []
  return function* (service: string, count: number): Generator<string> {
    const known = offices.length
    const usedHosts = Math.min(hosts.length, Math.floor(count * (SHARE_OF_HOSTS[service] ?? 0)))
    const usedOffices = Math.min(known, Math.floor((count - usedHosts) * SHARE_OF_KNOWN_OFFICES))
    for (let at = 0; at < count; at += 1) {
      const host = at < usedHosts ? hosts[Math.floor((at * hosts.length) / usedHosts)] : undefined
      const again = at - usedHosts
      const same =
        again >= 0 && again < usedOffices ? offices[Math.floor((again * known) / usedOffices)] : undefined
      if (host !== undefined) yield careRow(dice, officeOf(dice, host, service), service)
      else if (same !== undefined) yield careRow(dice, same, service)
      else {
        const office = newOffice(dice, places, service, offices.length)
        offices.push(office)
        yield careRow(dice, office, service)
      }
    }
  }
}

function newOffice(dice: Dice, places: PlacePicker, service: string, no: number): Office {
  const place = places.pick(dice)
  const site = madeSite(dice, place, 1_000_000 + no)
  const number = `${place.code.slice(0, 2)}7${String(no).padStart(7, '0')}`
  return { number, site, ...officeName(dice, site.town, `${service.split('（')[0] ?? service}事業所`) }
}
