import type { TeamProposalView } from '../../../shared/contract/team-proposal.ts'
import { teamProposalText } from '../../text/team-proposal.ts'
import classes from './team-proposal.module.css'

/** Kinds that a telephone call settles. */
const isOpen = (kind: string) => kind.toLowerCase().includes('unknown')

/** What a proposal lacks, in words; what is only unknown is folded behind its number. */
export function ProposalLacks({ lacks }: { lacks: TeamProposalView['lacks'] }) {
  const missing = lacks.filter(({ kind }) => !isOpen(kind))
  const open = lacks.filter(({ kind }) => isOpen(kind))
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
