import type { OpenPaper, PaperRef } from '../../../shared/contract/paper.ts'
import type { WireError } from '../../../shared/errors.ts'
import { call, CallError } from '../../api/client.ts'

export type Typed = Readonly<Record<string, string>>
export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'failed'
/** What the core says of the draft that it has. */
export type DraftStand = Pick<OpenPaper, 'version' | 'savedAt' | 'checks' | 'doctorPart'>

export type KeeperState = {
  readonly typed: Typed
  readonly stand: DraftStand
  readonly status: SaveStatus
  readonly problem: WireError | null
  /** Somebody else wrote in the same draft, and both are in it now. */
  readonly wasMerged: boolean
}

/** Long enough not to save every letter, short enough that a crash costs a word. */
const PAUSE_MS = 700
const RETRY_MS = 4000
/** Trying again by itself helps against these. */
const PASSING = new Set(['no-answer', 'busy', 'unexpected'])

const standOf = ({ version, savedAt, checks, doctorPart }: OpenPaper): DraftStand => ({
  version,
  savedAt,
  checks,
  doctorPart,
})

/** Holds what is typed over a paper and brings it into the store. */
export class PaperKeeper {
  readonly #ref: PaperRef
  readonly #listeners = new Set<() => void>()
  #state: KeeperState
  /** As the store had it last: what two people's changes are compared with. */
  #base: Typed
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined

  constructor(ref: PaperRef, open: OpenPaper) {
    this.#ref = ref
    this.#base = open.typed
    this.#state = {
      typed: open.typed,
      stand: standOf(open),
      status: 'saved',
      problem: null,
      wasMerged: false,
    }
  }

  readonly read = (): KeeperState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Writes over a field; null takes what was written away, so that the prepared value shows again. */
  readonly write = (fieldId: string, text: string | null): void => {
    const { [fieldId]: _before, ...others } = this.#state.typed
    this.#typed(text === null ? others : { ...others, [fieldId]: text })
  }

  readonly clear = (): void => this.#typed({})

  /** What the core answered last; taken over unless newer text waits here. */
  readonly offer = (open: OpenPaper): void => {
    if (this.#state.status !== 'saved' || open.version < this.#state.stand.version) return
    this.#base = open.typed
    this.#set({ typed: open.typed, stand: standOf(open) })
  }

  /** After a command that changed the draft by itself. */
  readonly take = (stand: DraftStand): void => this.#set({ stand })

  /** Saves at once; the version in the store when everything typed is there, else null. */
  readonly flush = async (): Promise<number | null> => {
    // A save under way may have left later letters behind, a conflict asks for one more; then it is over.
    for (let tries = 0; tries < 4 && this.#state.status !== 'saved'; tries += 1) await this.#save()
    return this.#state.status === 'saved' ? this.#state.stand.version : null
  }

  #typed(typed: Typed): void {
    const isRunning = this.#running !== undefined
    this.#set({ typed, status: isRunning ? 'saving' : 'waiting' })
    if (!isRunning) this.#saveIn(PAUSE_MS)
  }

  #set(next: Partial<KeeperState>): void {
    this.#state = { ...this.#state, ...next }
    for (const listener of this.#listeners) listener()
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(), milliseconds)
  }

  #save(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#state.status === 'saved') return Promise.resolve()
    this.#running ??= this.#saveOnce().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #saveOnce(): Promise<void> {
    const sent = this.#state.typed
    this.#set({ status: 'saving' })
    try {
      const { version } = this.#state.stand
      const { missing: _missing, ...stand } = await call('paper.saveDraft', {
        ...this.#ref,
        version,
        typed: sent,
      })
      this.#base = sent
      const isLatest = this.#state.typed === sent
      this.#set({ stand, problem: null, status: isLatest ? 'saved' : 'waiting' })
      if (!isLatest) this.#saveIn(PAUSE_MS)
    } catch (error) {
      await this.#recover(error instanceof CallError ? error.wire : { code: 'unexpected' })
    }
  }

  async #recover(wire: WireError): Promise<void> {
    if (wire.code === 'conflict' && (await this.#mergeTheirs())) return this.#saveIn(0)
    this.#set({ status: 'failed', problem: wire })
    if (PASSING.has(wire.code)) this.#saveIn(RETRY_MS)
  }

  /** Their fields, and ours where we changed them since both read the same. */
  async #mergeTheirs(): Promise<boolean> {
    try {
      const open = await call('paper.open', this.#ref)
      const merged: Record<string, string> = { ...open.typed }
      const ids = new Set([...Object.keys(this.#base), ...Object.keys(this.#state.typed)])
      for (const id of ids) {
        const mine = this.#state.typed[id]
        if (mine === this.#base[id]) continue
        if (mine === undefined) delete merged[id]
        else merged[id] = mine
      }
      this.#base = open.typed
      this.#set({ typed: merged, stand: standOf(open), status: 'waiting', wasMerged: true })
      return true
    } catch {
      return false
    }
  }
}
