import { Text, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { teamProposalText } from '../../text/team-proposal.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { useRestHeight } from '../../ui/use-rest-height.ts'
import { ProposalPrint } from './proposal-print.tsx'
import { RefusalList } from './refusal-list.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import { ProposalTable } from './team-proposal-table.tsx'
import classes from './team-proposal.module.css'

/** チームで見る: up to five whole teams side by side. Nothing is decided here. */
export function TeamProposals({ view }: { view: PatientView }) {
  const found = useCall('teamProposal.list', { admissionId: view.admission.id })
  return <CallStates of={found}>{(teams) => <Proposals view={view} teams={teams} />}</CallStates>
}

const LEAST_HEIGHT = 420
/** So many places are named; more are counted. */
const NAMED_PLACES = 3

type Teams = CallOutput<'teamProposal.list'>

function Proposals({ view, teams }: { view: PatientView; teams: Teams }) {
  const frame = useRef<HTMLDivElement>(null)
  const height = useRestHeight(frame, LEAST_HEIGHT) - 5
  const [refused, setRefused] = useState<{ providerId: ProviderId; name: string }>()
  const { proposals, areaWords, refusals } = teams
  const more = areaWords.length - NAMED_PLACES
  const words = [
    ...areaWords.slice(0, NAMED_PLACES),
    ...(more > 0 ? [teamProposalText.areaMore(more)] : []),
  ].join('、')
  return (
    <div ref={frame} className={classes.frame} style={{ height }}>
      <div className={classes.head}>
        <Title order={2} size="sm">
          {teamProposalText.title}
        </Title>
        <Text size="xs">{teamProposalText.hint}</Text>
        <Text size="xs" ml="auto" title={areaWords.join('、')}>
          {words === '' ? teamProposalText.everywhere : teamProposalText.searched(words)}
        </Text>
        <ProposalPrint admissionId={view.admission.id} />
      </div>
      <RefusalList refusals={refusals} />
      {proposals.length === 0 ? (
        <Text p="md">{teamProposalText.none}</Text>
      ) : (
        <ProposalTable view={view} proposals={proposals} onRefuse={setRefused} />
      )}
      {refused !== undefined && (
        <RefuseDialog patientId={view.patient.id} provider={refused} onClose={() => setRefused(undefined)} />
      )}
    </div>
  )
}
