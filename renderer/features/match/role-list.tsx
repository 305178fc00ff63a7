import { Text, Title } from '@mantine/core'
import { Fragment, type KeyboardEvent, useRef } from 'react'
import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { matchText } from '../../text/match.ts'
import { AddRole } from './add-role.tsx'
import { ExcludedRoles } from './excluded-roles.tsx'
import classes from './match-tab.module.css'
import { RoleRow } from './role-row.tsx'

type RoleListProps = {
  readonly admissionId: AdmissionId
  readonly roles: readonly MatchedRole[]
  readonly selected: Role | null
  readonly onSelect: (role: Role) => void
  /** → leads to the candidates. */
  readonly onEnterCandidates: () => void
}

/** Middle column: the needed roles in calling order; what the care manager arranges stands together. */
export function RoleList({ admissionId, roles, selected, onSelect, onEnterCandidates }: RoleListProps) {
  const list = useRef<HTMLUListElement>(null)
  const asked = roles.filter((role) => role.class !== 'excluded')
  const excluded = roles.filter((role) => role.class === 'excluded')
  const open = asked.filter(({ state, class: roleClass }) => state !== 'decided' && roleClass !== 'consider')
  const move = (by: number) => {
    const at = asked.findIndex(({ role }) => role === selected)
    const next = asked[Math.min(Math.max(at + by, 0), asked.length - 1)]
    if (next === undefined) return
    onSelect(next.role)
    list.current?.querySelector<HTMLElement>(`[data-role="${next.role}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Home') move(-asked.length)
    else if (event.key === 'End') move(asked.length)
    else if (event.key === 'ArrowRight') onEnterCandidates()
    else return
    event.preventDefault()
  }
  return (
    <section className={classes.panel} aria-label={matchText.needs}>
      <div className={classes.panelHead}>
        <Title order={2} size="sm">
          {matchText.needs}
        </Title>
        <Text size="sm">{matchText.openCount(open.length)}</Text>
      </div>
      <div className={classes.panelBody} data-flush>
        <ul className={classes.roles} ref={list} onKeyDown={onKeyDown} aria-label={matchText.needs}>
          {asked.map((role, at) => (
            <Fragment key={role.role}>
              {role.group !== null && asked[at - 1]?.group !== role.group && (
                <li className={classes.group}>{role.group}</li>
              )}
              <RoleRow
                admissionId={admissionId}
                role={role}
                isSelected={role.role === selected}
                onSelect={() => onSelect(role.role)}
              />
            </Fragment>
          ))}
        </ul>
        <div className={classes.roleFoot}>
          <AddRole admissionId={admissionId} roles={roles} onAdded={onSelect} />
          <ExcludedRoles admissionId={admissionId} roles={excluded} onSelect={onSelect} />
        </div>
      </div>
      <Text size="xs" className={classes.keys}>
        {matchText.keysRoles}
      </Text>
    </section>
  )
}
