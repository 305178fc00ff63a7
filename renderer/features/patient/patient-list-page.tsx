import { Button, Group, Text, Title } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { patientText } from '../../text/patient.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { NobodyFound } from './nobody-found.tsx'
import { PatientFilters } from './patient-filters.tsx'
import { PatientTable } from './patient-table.tsx'
import { usePatientFilter } from './use-patient-filter.ts'
import { useListKeys } from './use-list-keys.ts'

/** 患者: everybody in hospital in kana order, found while typing. */
export function PatientListPage() {
  const { user } = useSession()
  const [, goTo] = useLocation()
  const [text, setText] = useState('')
  const [filter, setFilter] = usePatientFilter()
  const search = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLTableSectionElement>(null)
  useListKeys(search, rows)
  const found = useCall('patient.search', {
    text,
    includesDischarged: filter.includesDischarged,
    ...(filter.isMine ? { responsibleUserId: user.id } : {}),
    ...(filter.ward === null ? {} : { ward: filter.ward }),
  })
  const first = found.data?.rows[0]
  const canWrite = WRITERS.some((role) => role === user.role)
  return (
    <>
      <title>{patientText.listTitle}</title>
      <Group justify="space-between" mb="xs">
        <Title order={1} size="h3">
          {patientText.listTitle}
        </Title>
        {canWrite && (
          <Button
            component={Link}
            href="/patients/new"
            size="sm"
            leftSection={<IconUserPlus size={17} aria-hidden />}
          >
            {patientText.register}
          </Button>
        )}
      </Group>
      <PatientFilters
        text={text}
        onText={setText}
        filter={filter}
        onFilter={setFilter}
        wards={found.data?.wards ?? []}
        inputRef={search}
        onEnter={() => {
          if (text.trim() !== '' && first !== undefined) goTo(`/patients/${first.patientId}`)
        }}
      />
      <CallStates of={found}>
        {({ rows: list, hasMore }) => (
          <>
            <Text size="xs" role="status" my={6}>
              {patientText.count(list.length, hasMore)}
              {hasMore && `　${patientText.hasMore}`}
            </Text>
            {list.length === 0 ? (
              <NobodyFound text={text} filter={filter} onFilter={setFilter} />
            ) : (
              <PatientTable rows={list} bodyRef={rows} />
            )}
          </>
        )}
      </CallStates>
    </>
  )
}
