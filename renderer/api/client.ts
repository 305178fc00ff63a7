import type { Bridge } from '../../shared/bridge.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { Reply, WireError } from '../../shared/errors.ts'

declare global {
  // The preload of the Electron shell puts it there; in browser mode it is absent.
  var bridge: Bridge | undefined
}

/** A refused call, as screens catch it. */
export class CallError extends Error {
  readonly wire: WireError
  constructor(wire: WireError) {
    super(wire.code)
    this.wire = wire
  }
}

const SESSION_KEY = 'ieji-session'
const TOKEN_KEY = 'ieji-token'

/** Takes the one-time token out of the address, so that it is in no history and no picture of the screen. */
function takeToken(): string {
  const found = /[#&]token=([0-9a-zA-Z]+)/.exec(location.hash)?.[1]
  if (found !== undefined) {
    sessionStorage.setItem(TOKEN_KEY, found)
    history.replaceState(null, '', `${location.pathname}#/`)
  }
  return sessionStorage.getItem(TOKEN_KEY) ?? ''
}

function sessionId(): string {
  const known = sessionStorage.getItem(SESSION_KEY)
  if (known !== null) return known
  const fresh = crypto.randomUUID()
  sessionStorage.setItem(SESSION_KEY, fresh)
  return fresh
}

/** The loopback door: one POST a call. */
function httpBridge(): Bridge {
  const token = takeToken()
  const session = sessionId()
  return {
    async call(name, input) {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-ieji-session': session,
        },
        body: JSON.stringify(input),
      })
      return (await response.json()) as Reply
    },
  }
}

const door: Bridge = globalThis.bridge ?? httpBridge()

/** Makes a call through whichever door there is; throws CallError where it is refused. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  let reply: Reply
  try {
    reply = await door.call(name, input)
  } catch {
    throw new CallError({ code: 'no-answer' })
  }
  if (!reply.ok) throw new CallError(reply.error)
  // The core has parsed it against the same contract.
  return reply.data as CallOutput<Name>
}
