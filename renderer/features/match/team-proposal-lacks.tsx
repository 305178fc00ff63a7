import type { TeamProposalView } from '../../../shared/contract/team-proposal.ts'
import { isToAsk } from '../../../shared/domain/team-lacks.ts'
import { teamProposalText } from '../../text/team-proposal.ts'
import classes from './team-proposal.module.css'

/** What a proposal lacks, in words; what is only unknown is folded behind its number. */
export function ProposalLacks({ lacks }: { lacks: TeamProposalView['lacks'] }) {
  const missing = lacks.filter((lack) => !isToAsk(lack))
  const open = lacks.filter(isToAsk)
  return (
    <>
      {missing.length === 0 ? (
        <div className={classes.quiet}>{teamProposalText.noLacks}</div>
      ) : (
        <ul className={classes.lacks}>
          {missing.map(({ role, kind, text }) => (
            <li key={`${role}${kind}${text}`}>{text}</li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <details className={classes.others}>
          <summary>{teamProposalText.toAsk(open.length)}</summary>
          <ul className={classes.lacks} data-open>
            {open.map(({ role, kind, text }) => (
              <li key={`${role}${kind}${text}`}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
