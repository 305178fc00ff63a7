import { coveredNumbers } from '../../../db/repositories/card-of-provider.ts'
import { directoryStamps } from '../../../db/repositories/directory-position.ts'
import {
  cardMapRows,
  type MapRow,
  officialMapRoom,
  officialMapRows,
} from '../../../db/repositories/map-row.ts'
import { releaseCache } from '../../../db/repositories/release-cache.ts'
import type { Db } from '../../../db/schema.ts'
import { CareScene } from '../../../shared/domain/care-scene.ts'
import { Role } from '../../../shared/domain/role.ts'
import type { OpenStore } from '../stores.ts'

export type MapPlace = Pick<MapRow, 'prefecture' | 'municipality' | 'district'> & {
  readonly municipalityCode: string
  readonly districtCode: string | null
}

/**
 * One layer of the directory as a map needs it: a few numbers an entry (23 bytes), so that half a million of them are
 * gone through in some milliseconds and weigh no more than a picture.
 */
export type MapTable = {
  readonly layer: 'card' | 'official'
  readonly no: Int32Array
  /** NaN: without a point. */
  readonly longitude: Float32Array
  readonly latitude: Float32Array
  /** A bit a role, in the order of the list of roles. */
  readonly roles: Int32Array
  readonly flags: Uint8Array
  /** Which of `places`. */
  readonly place: Int32Array
  readonly places: readonly MapPlace[]
}

const NIGHT = 1 << 4
const PUBLIC = 1 << 5
/** A card of ours stands for this entry. */
export const COVERED = 1 << 6

export const roleBit = (role: Role): number => 1 << Role.options.indexOf(role)
const sceneBit = (scene: CareScene): number => 1 << CareScene.options.indexOf(scene)

/** What an entry must have to stand on a map: bits of its flags, all of them. */
export function wantedFlags(asked: {
  scene?: CareScene | undefined
  isNight: boolean
  isPublic: boolean
}): number {
  const scene = asked.scene === undefined ? 0 : sceneBit(asked.scene)
  return scene | (asked.isNight ? NIGHT : 0) | (asked.isPublic ? PUBLIC : 0)
}

/** Zero and the like stand for nothing; what lies outside Japan was mistyped. */
function isPlaced({ latitude, longitude }: MapRow): boolean {
  if (latitude === null || longitude === null) return false
  return latitude > 20 && latitude < 46 && longitude > 122 && longitude < 154.5
}

/** JSON lists are few and come again and again: each is read once. */
function bitsReader<Code extends string>(codes: readonly Code[]): (json: string) => number {
  const known = new Map<string, number>()
  return (json) => {
    const before = known.get(json)
    if (before !== undefined) return before
    const list: unknown = JSON.parse(json)
    const bits = codes.reduce(
      (sum, code, at) => (Array.isArray(list) && list.includes(code) ? sum | (1 << at) : sum),
      0,
    )
    known.set(json, bits)
    return bits
  }
}

/** Puts rows behind one another; there is room for as many as were counted. */
class TableWriter {
  #size = 0
  readonly #no: Int32Array
  readonly #longitude: Float32Array
  readonly #latitude: Float32Array
  readonly #roles: Int32Array
  readonly #flags: Uint8Array
  readonly #place: Int32Array
  readonly #places: MapPlace[] = []
  readonly #placeNos = new Map<string, number>()
  readonly #rolesOf = bitsReader(Role.options)
  readonly #scenesOf = bitsReader(CareScene.options)

  constructor(room: number) {
    this.#no = new Int32Array(room)
    this.#longitude = new Float32Array(room)
    this.#latitude = new Float32Array(room)
    this.#roles = new Int32Array(room)
    this.#flags = new Uint8Array(room)
    this.#place = new Int32Array(room)
  }

  #placeOf(row: MapRow): number {
    const { prefecture, municipality, municipality_code: municipalityCode, district } = row
    const key = `${municipalityCode}/${row.district_code ?? ''}`
    const known = this.#placeNos.get(key)
    if (known !== undefined) return known
    this.#placeNos.set(key, this.#places.length)
    const place = { prefecture, municipality, municipalityCode, district, districtCode: row.district_code }
    return this.#places.push(place) - 1
  }

  add(row: MapRow): void {
    const at = this.#size
    this.#size += 1
    const isHere = isPlaced(row)
    this.#no[at] = row.no
    this.#longitude[at] = isHere ? (row.longitude ?? Number.NaN) : Number.NaN
    this.#latitude[at] = isHere ? (row.latitude ?? Number.NaN) : Number.NaN
    this.#roles[at] = this.#rolesOf(row.roles)
    const scenes = this.#scenesOf(row.scenes) | this.#scenesOf(row.uncertain_scenes)
    this.#flags[at] = scenes | (row.night === 'yes' ? NIGHT : 0) | (row.visibility === 'public' ? PUBLIC : 0)
    this.#place[at] = this.#placeOf(row)
  }

  end(layer: MapTable['layer']): MapTable {
    return {
      layer,
      no: this.#no.subarray(0, this.#size),
      longitude: this.#longitude.subarray(0, this.#size),
      latitude: this.#latitude.subarray(0, this.#size),
      roles: this.#roles.subarray(0, this.#size),
      flags: this.#flags.subarray(0, this.#size),
      place: this.#place.subarray(0, this.#size),
      places: this.#places,
    }
  }
}

/** Few enough that nobody else waits for them. */
const PAGE = 500

/** The driver answers at once: other people's calls come in between the pages. */
const othersFirst = () => new Promise((resolve) => setImmediate(resolve))

async function readOfficial(db: Db): Promise<MapTable> {
  const writer = new TableWriter(await officialMapRoom(db))
  for (let afterNo = -1; ;) {
    const rows = await officialMapRows(db, afterNo, PAGE)
    for (const row of rows) writer.add(row)
    if (rows.length < PAGE) break
    afterNo = rows.at(-1)?.no ?? afterNo
    await othersFirst()
  }
  await releaseCache(db)
  return writer.end('official')
}

async function readCards(db: Db): Promise<MapTable> {
  const rows = await cardMapRows(db)
  const writer = new TableWriter(rows.length)
  for (const row of rows) writer.add(row)
  return writer.end('card')
}

/** Marks the entries for which a card stands; both lists ascend. */
function markCovered(table: MapTable, covered: readonly number[]): void {
  let next = 0
  for (let at = 0; at < table.no.length; at += 1) {
    const no = table.no[at] ?? 0
    while ((covered[next] ?? Infinity) < no) next += 1
    const flags = table.flags[at] ?? 0
    table.flags[at] = covered[next] === no ? flags | COVERED : flags & ~COVERED
  }
}

type Known = { readonly stamps: { cards: string; official: string }; readonly tables: readonly MapTable[] }

async function readTables(db: Db, known: Known | undefined): Promise<Known> {
  const stamps = await directoryStamps(db)
  if (known !== undefined && known.stamps.cards === stamps.cards && known.stamps.official === stamps.official)
    return known
  const kept = known?.stamps.official === stamps.official ? known.tables[1] : undefined
  const official = kept ?? (await readOfficial(db))
  const cards = await readCards(db)
  markCovered(official, await coveredNumbers(db))
  return { stamps, tables: [cards, official] }
}

const tables = new WeakMap<OpenStore, Promise<Known>>()

/**
 * Cards and official entries for maps, read anew only when they have changed. While an import puts another directory
 * in place, what was read until then may mix both: it is read again.
 */
export async function mapTables(db: Db, store: OpenStore): Promise<readonly MapTable[]> {
  const before = tables.get(store)
  const reading = (async () => {
    let found = await readTables(db, await before?.catch(() => undefined))
    for (let again = await readTables(db, found); again !== found; again = await readTables(db, found))
      found = again
    return found
  })()
  tables.set(store, reading)
  return (await reading).tables
}
