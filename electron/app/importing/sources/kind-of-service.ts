import { fold } from '../../../../shared/domain/fold.ts'
import type { Masters } from '../../../../shared/domain/master-files.ts'

type Kinds = Masters['providerKinds']['entries']

/** Kinds by the service's own word, folded once a master. */
const kindsByService = new WeakMap<Kinds, Map<string, Kinds[number]>>()
const kindsByCode = new WeakMap<Kinds, Map<string, Kinds[number]>>()

/** The kind of provider that a サービスの種類 stands for; undefined for a service that the master does not know. */
export function kindOfService(service: string, kinds: Kinds): Kinds[number] | undefined {
  let known = kindsByService.get(kinds)
  if (known === undefined) {
    known = new Map(kinds.flatMap((kind) => kind.services.map((word) => [fold(word), kind] as const)))
    kindsByService.set(kinds, known)
  }
  return known.get(service) ?? remember(known, service)
}

/** Files repeat a handful of words half a million times: each is folded once, then found as it is written. */
function remember(known: Map<string, Kinds[number]>, service: string): Kinds[number] | undefined {
  const kind = known.get(fold(service))
  if (kind !== undefined) known.set(service, kind)
  return kind
}

/** A kind by its code. Throws for a code that the master lacks: that is a fault of the program, not of a file. */
export function kindOfCode(code: string, kinds: Kinds): Kinds[number] {
  let known = kindsByCode.get(kinds)
  if (known === undefined) {
    known = new Map(kinds.map((kind) => [kind.code, kind] as const))
    kindsByCode.set(kinds, known)
  }
  const kind = known.get(code)
  if (kind === undefined) throw new Error(`the master provider-kinds has no ${code}`)
  return kind
}
