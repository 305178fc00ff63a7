import { type Conference, ConferenceBody } from '../../../shared/domain/conference.ts'
import { mergeConference, type MergedConference } from '../../../shared/domain/merge-conference.ts'
import type { WireError } from '../../../shared/errors.ts'
import { call, CallError } from '../../api/client.ts'

/** How far typed text has come. */
export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'failed'

export type DraftState = {
  readonly body: ConferenceBody
  readonly version: number
  readonly status: SaveStatus
  readonly savedAt: string
  readonly problem: WireError | null
  /** Places that somebody else changed too; what they wrote there, until it is dismissed. */
  readonly clashes: MergedConference['clashes']
  /** Somebody else saved meanwhile, and both are in the draft now. */
  readonly wasMerged: boolean
}

/** Long enough not to save every letter, short enough that a crash costs a word. */
const PAUSE_MS = 800
const RETRY_MS = 4000
/** Trying again by itself helps against these; the others wait for the person's next step. */
const PASSING = new Set(['no-answer', 'busy', 'unexpected'])

const asStored = (body: ConferenceBody) => ConferenceBody.safeParse(body).data ?? body

/**
 * Holds the draft of one conference while it is typed, and brings it into the store.
 * It outlives the screen, so that unsaved text survives a change of page.
 */
export class DraftKeeper {
  readonly #ids: Pick<Conference, 'admissionId'> & { readonly conferenceId: Conference['id'] }
  readonly #listeners = new Set<() => void>()
  /** As the store had it last: what two people's changes are compared with. */
  #base: ConferenceBody
  #state: DraftState
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined

  constructor({ id, admissionId, draft, version, updatedAt }: Conference) {
    this.#ids = { conferenceId: id, admissionId }
    this.#base = draft
    const quiet = { problem: null, clashes: [], wasMerged: false }
    this.#state = { body: draft, version, status: 'saved', savedAt: updatedAt, ...quiet }
  }

  readonly read = (): DraftState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly change = (update: (body: ConferenceBody) => ConferenceBody): void => {
    const body = update(this.#state.body)
    if (body === this.#state.body) return
    const isRunning = this.#running !== undefined
    this.#set({ body, status: isRunning ? 'saving' : 'waiting' })
    if (!isRunning) this.#saveIn(PAUSE_MS)
  }

  /** Saves at once; the version in the store when everything typed is there, else null. */
  readonly flush = async (): Promise<number | null> => {
    // A save under way may have left later letters behind, a conflict asks for one more; then it is over.
    for (let tries = 0; tries < 4 && this.#state.status !== 'saved'; tries += 1) await this.#save()
    return this.#state.status === 'saved' ? this.#state.version : null
  }

  /** What the core answered last; taken over unless newer text waits here. */
  readonly offer = ({ draft, version, updatedAt }: Conference): void => {
    if (this.#state.status !== 'saved' || version <= this.#state.version) return
    this.#base = draft
    this.#set({ body: draft, version, savedAt: updatedAt, problem: null, clashes: [], wasMerged: false })
  }

  readonly dismiss = (): void => this.#set({ clashes: [], wasMerged: false })

  /** Nobody looks and everything is in the store: it may be forgotten. */
  isDone(): boolean {
    return this.#listeners.size === 0 && this.#state.status === 'saved'
  }

  #set(next: Partial<DraftState>): void {
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
    const sent = this.#state.body
    this.#set({ status: 'saving' })
    try {
      const input = { ...this.#ids, version: this.#state.version, draft: sent }
      const { version, savedAt } = await call('conference.saveDraft', input)
      this.#base = sent
      const isLatest = this.#state.body === sent
      this.#set({ version, savedAt, problem: null, status: isLatest ? 'saved' : 'waiting' })
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

  /** False where there is nothing to merge with: unreachable, or confirmed by somebody else meanwhile. */
  async #mergeTheirs(): Promise<boolean> {
    try {
      const { conference } = await call('conference.get', this.#ids)
      if (conference.state === 'confirmed') return false
      const mine = asStored(this.#state.body)
      const { body, clashes } = mergeConference(asStored(this.#base), mine, conference.draft)
      this.#base = conference.draft
      this.#set({ body, version: conference.version, status: 'waiting', clashes, wasMerged: true })
      return true
    } catch {
      return false
    }
  }
}
