import { Button, Group, Title } from '@mantine/core'
import { IconPrinter, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { useCall } from '../../api/use-call.ts'
import { teamText } from '../../text/team.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { CallStates } from '../../ui/call-states.tsx'
import type { PatientTabProps } from '../patient/patient-tab.ts'
import { BackupPanel } from '../backup-registration/backup-panel.tsx'
import { DisasterPanel } from '../disaster/disaster-panel.tsx'
import { AwayCover } from './away-cover.tsx'
import { GapList } from './gap-list.tsx'
import { MemberDialog } from './member-dialog.tsx'
import { PartnerDialog } from './partner-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import classes from './team-tab.module.css'
import { TeamTable } from './team-table.tsx'
import { newest } from '../../ui/newest.ts'

type Open =
  | { readonly what: 'edit' | 'remove'; readonly member: TeamMember }
  | { readonly what: 'add' }
  | null

/** 在宅チーム: everybody who has agreed, with whom to phone by day and by night, and what is missing. */
export function TeamTab({ view }: PatientTabProps) {
  const team = useCall('team.list', { admissionId: view.admission.id })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const search = `/patients/${view.patient.id}/search`
  return (
    <CallStates of={team}>
      {({ members, gaps }) => (
        <div className={classes.page}>
          <Group justify="space-between" gap="sm">
            <Title order={2} size="h4">
              {teamText.title}
            </Title>
            <Group gap="xs">
              <Button
                variant="default"
                leftSection={<IconUserPlus size={16} aria-hidden />}
                onClick={() => setOpen({ what: 'add' })}
              >
                {teamText.addPartner}
              </Button>
              <Button
                component={Link}
                href={`/patients/${view.patient.id}/papers?kind=family-candidates`}
                variant="default"
                leftSection={<IconPrinter size={16} aria-hidden />}
              >
                {teamText.familyList}
              </Button>
            </Group>
          </Group>
          <GapList gaps={gaps} search={search} />
          {members.length > 0 && <AwayCover admissionId={view.admission.id} />}
          {members.length === 0 ? (
            <EmptyList title={teamText.empty} hint={teamText.emptyHint}>
              <Button component={Link} href={search}>
                {teamText.toSearch}
              </Button>
            </EmptyList>
          ) : (
            <TeamTable
              members={members}
              onEdit={(member) => setOpen({ what: 'edit', member })}
              onRemove={(member) => setOpen({ what: 'remove', member })}
            />
          )}
          <BackupPanel view={view} />
          <DisasterPanel view={view} />
          {open?.what === 'edit' && <MemberDialog member={newest(members, open.member)} onClose={close} />}
          {open?.what === 'remove' && <RemoveDialog member={newest(members, open.member)} onClose={close} />}
          {open?.what === 'add' && <PartnerDialog admissionId={view.admission.id} onClose={close} />}
        </div>
      )}
    </CallStates>
  )
}
