import { useMemo } from 'react'
import type { MasterWords } from '../../../shared/contract/master.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { providerText } from '../../text/provider.ts'

export type Words = {
  readonly master: MasterWords | undefined
  readonly role: (code: Role) => string
  readonly kind: (code: string) => string
}

/** Words of roles and kinds from the masters; until they are there, nothing is shown rather than a code. */
export function useWords(): Words {
  const { data } = useCall('master.words', {})
  // The same as long as the words are: rows of a list are drawn anew only when they have changed.
  return useMemo(() => {
    const roles = new Map(data?.roles.map(({ code, shortWord }) => [code, shortWord]))
    const kinds = new Map(data?.providerKinds.map(({ code, word }) => [code, word]))
    return {
      master: data,
      role: (code) => roles.get(code) ?? '',
      kind: (code) => (data === undefined ? '' : (kinds.get(code) ?? providerText.unknownKind)),
    }
  }, [data])
}
