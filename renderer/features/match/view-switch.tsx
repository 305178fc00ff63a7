import { SegmentedControl } from '@mantine/core'
import { useLocation } from 'wouter'
import { teamProposalText } from '../../text/team-proposal.ts'

/** 役割ごとに見る or チームで見る; the address keeps the choice. */
export function ViewSwitch({ isTeam }: { isTeam: boolean }) {
  const [path, go] = useLocation()
  return (
    <SegmentedControl
      size="xs"
      mb={6}
      aria-label={teamProposalText.viewLabel}
      value={isTeam ? 'team' : 'role'}
      onChange={(value) => go(value === 'team' ? `${path}?view=team` : `${path}?view=role`)}
      data={[
        { value: 'role', label: teamProposalText.byRole },
        { value: 'team', label: teamProposalText.asTeam },
      ]}
    />
  )
}
