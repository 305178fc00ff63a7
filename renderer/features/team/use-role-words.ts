import type { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'

/** Role → its short word of the master; empty until the words are there. */
export function useRoleWords(): (role: Role) => string {
  const words = useCall('master.words', {}).data
  const byRole = new Map(words?.roles.map(({ code, shortWord }) => [code, shortWord]))
  return (role) => byRole.get(role) ?? ''
}
