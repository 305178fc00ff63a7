import { Group, SegmentedControl, Select, Stack, Title } from '@mantine/core'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { todayText } from '../../text/today.ts'
import { usePatientFilter } from '../patient/use-patient-filter.ts'
import { BackupDueSection } from '../backup-registration/backup-due-section.tsx'
import { DraftSection } from './draft-section.tsx'
import { DueSection } from './due-section.tsx'
import { LeavingSection } from './leaving-section.tsx'
import { MeetingSection } from './meeting-section.tsx'
import { DisasterLink } from './disaster-link.tsx'
import { PrintPatientList } from './print-patient-list.tsx'
import { WaitingSection } from './waiting-section.tsx'

/** 今日: in the order of the department's morning: who still owes us an answer, what is due, who meets, who leaves. */
export function TodayPage() {
  const { user, today } = useSession()
  const [filter, setFilter] = usePatientFilter()
  const asked = {
    ...(filter.isMine ? { responsibleUserId: user.id } : {}),
    ...(filter.ward === null ? {} : { ward: filter.ward }),
  }
  const read = useCall('today.read', asked)
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {todayText.title}　<span style={{ fontWeight: 400 }}>{dayTextWithYear(today)}</span>
        </Title>
        <Group gap="sm">
          <SegmentedControl
            aria-label={todayText.filterLabel}
            value={filter.isMine ? 'mine' : 'all'}
            onChange={(value) => setFilter({ ...filter, isMine: value === 'mine' })}
            data={[
              { value: 'mine', label: todayText.mine },
              { value: 'all', label: todayText.everyone },
            ]}
          />
          <Select
            aria-label={todayText.ward}
            placeholder={todayText.allWards}
            data={[...new Set([...(read.data?.wards ?? []), ...(filter.ward === null ? [] : [filter.ward])])]}
            value={filter.ward}
            onChange={(ward) => setFilter({ ...filter, ward })}
            clearable
            clearButtonProps={{ 'aria-label': todayText.allWards }}
            w="11rem"
          />
          <PrintPatientList />
          <DisasterLink />
        </Group>
      </Group>
      <WaitingSection asked={asked} />
      <DueSection read={read} />
      <BackupDueSection asked={filter.isMine ? { responsibleUserId: user.id } : {}} />
      <MeetingSection asked={asked} />
      <LeavingSection read={read} />
      <DraftSection asked={asked} />
    </Stack>
  )
}
