import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconPhoneOutgoing } from '@tabler/icons-react'
import { useState } from 'react'
import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import { matchText, roleClassText } from '../../text/match.ts'
import { ExcludeDialog } from './exclude-dialog.tsx'
import classes from './match-tab.module.css'
import { useRoleChoice } from './use-role-choice.ts'

type RoleRowProps = {
  readonly admissionId: AdmissionId
  readonly role: MatchedRole
  readonly isSelected: boolean
  readonly onSelect: () => void
}

/** A needed role: class, state, and in one line why; the chosen one tells all its reasons. */
export function RoleRow({ admissionId, role, isSelected, onSelect }: RoleRowProps) {
  return (
    <li className={classes.role} data-selected={isSelected}>
      <button
        type="button"
        className={classes.roleButton}
        data-role={role.role}
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isSelected ? 0 : -1}
        onClick={onSelect}
      >
        <span className={classes.roleHead}>
          <span className={classes.roleClass} data-class={role.class}>
            {roleClassText[role.class]}
          </span>
          <strong>{role.shortWord}</strong>
          <RoleState role={role} />
        </span>
        {!isSelected && (
          <span className={classes.roleWhy}>
            {role.insurance !== null && <span className={classes.insurance}>{role.insurance}</span>}
            {role.memberNames.length > 0 ? role.memberNames.join('、') : role.reasons[0]}
          </span>
        )}
      </button>
      {isSelected && <Reasons admissionId={admissionId} role={role} />}
    </li>
  )
}

/** 未定 · 打診中n · 返事ありn · 決定, with a sign beside the word. */
function RoleState({ role }: { role: MatchedRole }) {
  if (role.state === 'decided')
    return (
      <span className={classes.state} data-state="decided">
        <IconCircleCheck size={15} aria-hidden /> {matchText.states.decided}
      </span>
    )
  if (role.state === 'open')
    return (
      <span className={classes.state} data-state="open">
        <IconCircleDashed size={15} aria-hidden /> {matchText.states.open}
      </span>
    )
  const words = [
    ...(role.waitingCount > 0 ? [matchText.asking(role.waitingCount)] : []),
    ...(role.willingCount > 0 ? [matchText.willing(role.willingCount)] : []),
  ]
  return (
    <span className={classes.state} data-state="asking">
      <IconPhoneOutgoing size={15} aria-hidden /> {words.join('・')}
    </span>
  )
}

/** More are read on demand: the list of roles must stay in sight. */
const FIRST_REASONS = 2

function Reasons({ admissionId, role }: { admissionId: AdmissionId; role: MatchedRole }) {
  const [isExcluding, setExcluding] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const { set, isPending } = useRoleChoice(admissionId)
  const shown = isWhole ? role.reasons : role.reasons.slice(0, FIRST_REASONS)
  const rest = role.reasons.length - shown.length
  return (
    <div className={classes.roleReasons}>
      {role.memberNames.length > 0 && <strong>{role.memberNames.join('、')}</strong>}
      <ul>
        {shown.map((reason, at) => (
          <li key={reason}>
            {at === 0 && role.insurance !== null && (
              <span className={classes.insurance}>{role.insurance}</span>
            )}
            {reason}
          </li>
        ))}
        {role.gap !== null && <li>{matchText.gapRecorded}</li>}
      </ul>
      {rest > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
          {matchText.moreReasons(rest)}
        </Button>
      )}
      {role.choice === 'added' && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={isPending}
          onClick={() => set(role, 'byRule', '')}
        >
          {matchText.leaveToRulesAdded}
        </Button>
      )}
      {role.state !== 'decided' && role.choice !== 'added' && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setExcluding(true)}>
          {matchText.exclude}
        </Button>
      )}
      {isExcluding && (
        <ExcludeDialog admissionId={admissionId} role={role} onClose={() => setExcluding(false)} />
      )}
    </div>
  )
}
