import { Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useSearch } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { useCall } from '../../api/use-call.ts'
import { matchText } from '../../text/match.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { useRestHeight } from '../../ui/use-rest-height.ts'
import type { PatientTabProps } from '../patient/patient-tab.ts'
import { TeamBar } from '../team/team-bar.tsx'
import { CandidatePanel } from './candidate-panel.tsx'
import { ConditionPanel } from './condition-panel.tsx'
import classes from './match-tab.module.css'
import { RoleList } from './role-list.tsx'
import { TeamProposals } from './team-proposals.tsx'
import { focusCandidate, focusRole, useFirstFocus } from './use-first-focus.ts'
import { ViewSwitch } from './view-switch.tsx'

/** 連携先をさがす: conditions, needed roles and candidates side by side, the team below. */
export function MatchTab({ view }: PatientTabProps) {
  const isTeam = new URLSearchParams(useSearch()).get('view') === 'team'
  return (
    <>
      <ViewSwitch isTeam={isTeam} />
      {isTeam ? <TeamProposals view={view} /> : <ByRole view={view} />}
    </>
  )
}

function ByRole({ view }: PatientTabProps) {
  const needs = useCall('match.needs', { admissionId: view.admission.id })
  return <CallStates of={needs}>{(found) => <Desk view={view} needs={found} />}</CallStates>
}

/** Lower windows scroll as a whole. */
const LEAST_HEIGHT = 460
/** The frame's own padding below, in pixels. */
const BELOW = 5

function Desk({ view, needs }: { view: PatientView; needs: CallOutput<'match.needs'> }) {
  const { roles, tasks } = needs
  const wanted = new URLSearchParams(useSearch()).get('role')
  // Held from the start: a decision must not carry the eye away to the next role.
  const [chosen, setChosen] = useState(() => roleToShow(roles, wanted)?.role)
  const frame = useRef<HTMLDivElement>(null)
  const candidates = useRef<HTMLDivElement>(null)
  const height = useRestHeight(frame, LEAST_HEIGHT) - BELOW
  const role = roleToShow(roles, chosen)
  const onShown = useFirstFocus(frame, candidates, role?.role, role !== undefined && role.role === wanted)
  return (
    <div className={classes.frame} ref={frame} style={{ height }}>
      <div className={classes.columns}>
        <ConditionPanel view={view} tasks={tasks} />
        <RoleList
          admissionId={view.admission.id}
          roles={roles}
          selected={role?.role ?? null}
          onSelect={setChosen}
          onEnterCandidates={() => focusCandidate(candidates.current)}
        />
        {role === undefined ? (
          <Text p="md">{matchText.noRole}</Text>
        ) : (
          <CandidatePanel
            view={view}
            role={role}
            list={candidates}
            onShown={onShown}
            onLeave={() => focusRole(frame.current, role.role)}
          />
        )}
      </div>
      <TeamBar view={view} />
    </div>
  )
}

/** The role that was asked for, else the first to call for which nobody is decided, else the first. */
function roleToShow(
  roles: readonly MatchedRole[],
  wanted: string | null | undefined,
): MatchedRole | undefined {
  const asked = roles.filter((role) => role.class !== 'excluded')
  return (
    asked.find((role) => role.role === wanted) ??
    asked.find((role) => role.state !== 'decided' && role.class !== 'consider') ??
    asked[0]
  )
}
