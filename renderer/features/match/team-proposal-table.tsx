import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { TeamProposalView } from '../../../shared/contract/team-proposal.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../api/use-call.ts'
import { roleClassText } from '../../text/match.ts'
import { teamProposalText } from '../../text/team-proposal.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { RecordGapButton } from './record-gap-button.tsx'
import { ProposalCell } from './team-proposal-cell.tsx'
import { ProposalLacks } from './team-proposal-lacks.tsx'
import classes from './team-proposal.module.css'

type ProposalTableProps = {
  readonly view: PatientView
  readonly proposals: readonly TeamProposalView[]
  readonly onRefuse: (provider: { providerId: ProviderId; name: string }) => void
}

/** Writes the calls of a proposal down and goes to the first of them. */
function useBegin(view: PatientView) {
  const begin = useCommand('teamProposal.begin')
  const [path, go] = useLocation()
  const start = (proposal: TeamProposalView) => {
    const picks = proposal.places.flatMap(({ role, members }) =>
      members.map(({ providerId }) => ({ role, providerId })),
    )
    if (picks.length === 0 || begin.isPending) return
    begin.mutate(
      { admissionId: view.admission.id, picks },
      {
        onError: notifyProblem,
        onSuccess: ({ planned }) => {
          notifications.show({ message: teamProposalText.begun(planned.length) })
          if (planned[0] !== undefined) go(`${path}?role=${planned[0].role}`)
        },
      },
    )
  }
  return { start, isPending: begin.isPending }
}

/** Roles down, proposals across; ← → choose one, Enter begins it. */
export function ProposalTable({ view, proposals, onRefuse }: ProposalTableProps) {
  const [chosen, setChosen] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  const { start, isPending } = useBegin(view)
  useEffect(() => {
    // The arrows belong to the proposals from the start: left on the switch they would turn the view back.
    if (document.activeElement?.closest('[role="dialog"]')) return
    table.current?.querySelector<HTMLElement>('thead button')?.focus({ preventScroll: true })
  }, [])
  const choose = (at: number) => {
    if (at < 0 || at >= proposals.length) return
    setChosen(at)
    table.current?.querySelectorAll<HTMLElement>('thead button')[at]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') choose(chosen + 1)
    else if (event.key === 'ArrowLeft') choose(chosen - 1)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table} ref={table}>
          <Head
            proposals={proposals}
            chosen={chosen}
            onChoose={setChosen}
            onBegin={start}
            onKeyDown={onKeyDown}
          />
          <tbody>
            <PlaceRows view={view} proposals={proposals} chosen={chosen} onRefuse={onRefuse} />
            <tr>
              <th scope="row">{teamProposalText.lacks}</th>
              {proposals.map((proposal, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at} data-chosen={at === chosen}>
                  <ProposalLacks lacks={proposal.lacks} />
                </td>
              ))}
            </tr>
          </tbody>
          <Foot proposals={proposals} chosen={chosen} isPending={isPending} onBegin={start} />
        </table>
      </div>
      <Text size="xs" className={classes.keys}>
        {teamProposalText.keys}　{teamProposalText.beginHint}
      </Text>
    </>
  )
}

type PlaceRowsProps = ProposalTableProps & { readonly chosen: number }

function PlaceRows({ view, proposals, chosen, onRefuse }: PlaceRowsProps) {
  const [first] = proposals
  if (first === undefined) return null
  return first.places.map((place) => {
    const row = proposals.map(({ places }) => places.find(({ role }) => role === place.role))
    const isOpen = row.some((cell) => cell?.members.length === 0)
    return (
      <tr key={place.role}>
        <th scope="row">
          {place.word}
          <div className={classes.roleNote}>
            {[
              roleClassText[place.class],
              ...(place.needsNight ? [teamProposalText.needsNight] : []),
              ...(place.needsHoliday ? [teamProposalText.needsHoliday] : []),
              ...(place.group === null ? [] : [place.group]),
            ].join('・')}
          </div>
          {isOpen && <RecordGapButton admissionId={view.admission.id} role={place.role} />}
        </th>
        {row.map((cell, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <td key={at} data-chosen={at === chosen} data-differs={cell?.differs === true}>
            {cell !== undefined && <ProposalCell place={cell} onRefuse={onRefuse} />}
          </td>
        ))}
      </tr>
    )
  })
}

type HeadProps = {
  readonly proposals: readonly TeamProposalView[]
  readonly chosen: number
  readonly onChoose: (at: number) => void
  readonly onBegin: (proposal: TeamProposalView) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function Head({ proposals, chosen, onChoose, onBegin, onKeyDown }: HeadProps) {
  return (
    <thead onKeyDown={onKeyDown}>
      <tr>
        <th scope="col" className={classes.roleColumn}>
          {teamProposalText.role}
        </th>
        {proposals.map((proposal, at) => (
          // Proposals have no name of their own: they are told apart by their place.
          // oxlint-disable-next-line react/no-array-index-key
          <th key={at} scope="col" data-chosen={at === chosen}>
            <button
              type="button"
              className={classes.choose}
              tabIndex={at === chosen ? 0 : -1}
              aria-pressed={at === chosen}
              onFocus={() => onChoose(at)}
              // Enter begins, as the line below says; whoever points at a proposal only chooses it.
              onClick={(event) => (event.detail === 0 ? onBegin(proposal) : onChoose(at))}
            >
              {teamProposalText.proposal(at + 1)}
            </button>
            <span className={classes.count}>{teamProposalText.organisations(proposal.organisations)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

type FootProps = Pick<HeadProps, 'proposals' | 'chosen' | 'onBegin'> & { readonly isPending: boolean }

function Foot({ proposals, chosen, isPending, onBegin }: FootProps) {
  return (
    <tfoot>
      <tr>
        <td />
        {proposals.map((proposal, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <td key={at} data-chosen={at === chosen}>
            <Button
              size="compact-sm"
              fullWidth
              variant={at === chosen ? 'filled' : 'default'}
              loading={isPending}
              onClick={() => onBegin(proposal)}
            >
              {teamProposalText.begin}
            </Button>
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
