import { Button, Group, Select, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { BackupRegistrationView } from '../../../shared/contract/backup-registration.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { backupText } from '../../text/backup-registration.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { CallStates } from '../../ui/call-states.tsx'
import table from '../../ui/data-table.module.css'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { SheetDialog } from '../paper/sheet-dialog.tsx'
import classes from './backup.module.css'

/** 入院希望患者 of all hospitals or of one, and the list to hand over. */
export function BackupListPage() {
  const { user } = useSession()
  const list = useCall('backupRegistration.list', { hospitalId: null })
  const [chosen, choose] = useState<string | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const hospitals = new Map(
    (list.data ?? []).map(({ registration }) => [String(registration.hospitalId), registration.hospitalName]),
  )
  const hospitalId = ProviderId.safeParse(chosen).data
  const mayWrite = WRITERS.some((role) => role === user.role)
  return (
    <div className={classes.page}>
      <title>{backupText.listTitle}</title>
      <SectionTabs of="providers" />
      <Title order={1} size="h3">
        {backupText.listTitle}
      </Title>
      <Text size="sm">{backupText.hint}</Text>
      <Group align="flex-end">
        <Select
          label={backupText.hospital}
          data={[...hospitals].map(([value, label]) => ({ value, label }))}
          value={chosen}
          onChange={choose}
          clearable
          clearButtonProps={{ 'aria-label': backupText.hospital }}
          placeholder={backupText.everyHospital}
          w="20rem"
        />
        {mayWrite && (
          <Button
            disabled={hospitalId === undefined}
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => setPrinting(true)}
          >
            {backupText.print}
          </Button>
        )}
        {mayWrite && hospitalId === undefined && (
          <Text size="sm" pb={8}>
            {backupText.choosePrint}
          </Text>
        )}
      </Group>
      <CallStates of={list}>
        {(views) => (
          <Table
            views={views.filter(({ registration }) => chosen === null || registration.hospitalId === chosen)}
          />
        )}
      </CallStates>
      {isPrinting && hospitalId !== undefined && (
        <SheetDialog
          title={backupText.printTitle(hospitals.get(hospitalId) ?? '')}
          name={['backup', hospitalId]}
          make={async (format) => {
            const { file, leftOut } = await call('backupRegistration.print', { hospitalId, format })
            return { file, note: leftOut > 0 ? backupText.leftOut(leftOut) : undefined }
          }}
          onClose={() => setPrinting(false)}
        />
      )}
    </div>
  )
}

function Table({ views }: { views: readonly BackupRegistrationView[] }) {
  const { columns } = backupText
  if (views.length === 0) return <EmptyList title={backupText.empty} hint={backupText.emptyHint} />
  return (
    <table className={`${table.lines} ${classes.table}`}>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, word]) => (
            <th key={key} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {views.map(({ registration, patientName, place, isOverdue }) => (
          <tr key={registration.id}>
            <th scope="row">
              <Link href={`/patients/${registration.patientId}/team`} className={table.link}>
                {patientName}
              </Link>
            </th>
            <td>{place}</td>
            <td>{registration.hospitalName}</td>
            <td>
              {registration.consentOn === null
                ? backupText.noConsent
                : backupText.consent(dayTextWithYear(registration.consentOn), registration.consentBy)}
            </td>
            <td>
              {registration.lastGivenOn === null
                ? backupText.neverGiven
                : dayTextWithYear(registration.lastGivenOn)}
            </td>
            <td className={isOverdue ? classes.late : undefined}>
              {registration.nextDueOn === null ? '' : dayTextWithYear(registration.nextDueOn)}
              {isOverdue && <div>{backupText.late}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
