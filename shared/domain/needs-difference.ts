import type { Needs } from './needs.ts'
import type { Role, RoleClass } from './role.ts'

/** What became of one role: null = it does not appear. */
export interface NeedChange {
  readonly role: Role
  readonly before: RoleClass | null
  readonly after: RoleClass | null
  readonly reasonsBefore: readonly string[]
  readonly reasonsAfter: readonly string[]
}

/** Roles whose class, reasons or insurance differ, in the order of the roles; tasks that came and went. */
export function needsDifference(
  before: Needs,
  after: Needs,
): { roles: NeedChange[]; tasksAdded: string[]; tasksRemoved: string[] } {
  const [old, next] = [before, after].map(({ roles }) => new Map(roles.map((need) => [need.role, need])))
  const all = [...new Set([...before.roles, ...after.roles].map(({ role }) => role))]
  const roles = all.flatMap((role): NeedChange[] => {
    const [was, is] = [old?.get(role), next?.get(role)]
    const isSame =
      was?.class === is?.class &&
      was?.insurance === is?.insurance &&
      was?.needsNight === is?.needsNight &&
      was?.needsHoliday === is?.needsHoliday &&
      was?.reasons.join('\n') === is?.reasons.join('\n') &&
      was?.capabilities.join('\n') === is?.capabilities.join('\n')
    if (isSame) return []
    return [
      {
        role,
        before: was?.class ?? null,
        after: is?.class ?? null,
        reasonsBefore: was?.reasons ?? [],
        reasonsAfter: is?.reasons ?? [],
      },
    ]
  })
  const [tasksBefore, tasksAfter] = [before.tasks, after.tasks]
  return {
    roles,
    tasksAdded: tasksAfter.filter((task) => !tasksBefore.includes(task)),
    tasksRemoved: tasksBefore.filter((task) => !tasksAfter.includes(task)),
  }
}
