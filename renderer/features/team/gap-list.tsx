import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { gapText, teamText } from '../../text/team.ts'
import classes from './team-tab.module.css'
import { useRoleWords } from './use-role-words.ts'

/** What the team lacks, in words; a role without anybody leads to its candidates. */
export function GapList({ gaps, search }: { gaps: CallOutput<'team.list'>['gaps']; search: string }) {
  const wordOf = useRoleWords()
  if (gaps.length === 0)
    return (
      <p className={classes.whole}>
        <IconCircleCheck size={16} aria-hidden /> {teamText.noGaps}
      </p>
    )
  return (
    <div className={classes.gaps}>
      <IconAlertTriangle size={16} aria-hidden />
      <strong>{teamText.gaps}</strong>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.role}${gap.kind}`}>
            {gap.kind === 'nobody' ? (
              <Link href={`${search}?role=${gap.role}`}>{gapText(gap, wordOf(gap.role))}</Link>
            ) : (
              <span title={gap.names.join('、')}>{gapText(gap, wordOf(gap.role))}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
