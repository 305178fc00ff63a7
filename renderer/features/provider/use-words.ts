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
  return {
    master: data,
    role: (code) => data?.roles.find((role) => role.code === code)?.shortWord ?? '',
    kind: (code) =>
      data === undefined
        ? ''
        : (data.providerKinds.find((kind) => kind.code === code)?.word ?? providerText.unknownKind),
  }
}
