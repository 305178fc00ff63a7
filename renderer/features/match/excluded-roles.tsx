import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { matchText } from '../../text/match.ts'
import classes from './match-tab.module.css'
import { useRoleChoice } from './use-role-choice.ts'

/** 対象外にした役割: why each is out of scope, and the way back. */
export function ExcludedRoles({
  admissionId,
  roles,
  onSelect,
}: {
  admissionId: AdmissionId
  roles: readonly MatchedRole[]
  onSelect: (role: Role) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const { set, isPending } = useRoleChoice(admissionId)
  if (roles.length === 0) return null
  return (
    <div className={classes.excluded}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        leftSection={
          isOpen ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />
        }
        onClick={() => setOpen(!isOpen)}
      >
        {matchText.excludedRoles(roles.length)}
      </Button>
      {isOpen && (
        <ul>
          {roles.map((role) => (
            <li key={role.role}>
              <strong>{role.shortWord}</strong>
              <span>{role.reasons.join('。')}</span>
              <Button
                size="compact-xs"
                variant="default"
                disabled={isPending}
                onClick={() =>
                  role.choice === 'outOfScope'
                    ? set(role, 'byRule', '', () => onSelect(role.role))
                    : set(role, 'added', '', () => onSelect(role.role))
                }
              >
                {role.choice === 'outOfScope' ? matchText.leaveToRules : matchText.addAnyway}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
