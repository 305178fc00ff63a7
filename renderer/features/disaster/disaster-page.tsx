import { Button, Group, Switch, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { DisasterRow } from '../../../shared/contract/disaster.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { disasterText } from '../../text/disaster.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { SheetDialog } from '../paper/sheet-dialog.tsx'
import { AreaFilter, useAreaFilter } from '../sub-area/area-filter.tsx'
import { AreaAgreements } from './area-agreements.tsx'
import { DisasterTable } from './disaster-table.tsx'
import classes from './disaster.module.css'
import { PlanHistoryDialog } from './history-dialogs.tsx'
import { PlanDialog } from './plan-dialog.tsx'

/** 災害時の一覧: who needs power or oxygen, where, for how long, and who makes sure. */
export function DisasterPage() {
  const { user } = useSession()
  const area = useAreaFilter('disaster')
  const [includesLeftOut, setLeftOut] = useState(false)
  const [edited, setEdited] = useState<DisasterRow | null>(null)
  const [shown, setShown] = useState<DisasterRow | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const asked = { areaCodes: area.codes === null ? null : [...area.codes], includesLeftOut }
  const list = useCall('disaster.list', asked)
  const mayWrite = WRITERS.some((role) => role === user.role)
  return (
    <div className={classes.page}>
      <title>{disasterText.title}</title>
      <SectionTabs of="region" />
      <Group justify="space-between">
        <Title order={1} size="h3">
          {disasterText.title}
        </Title>
        {mayWrite && (
          <Button leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => setPrinting(true)}>
            {disasterText.print}
          </Button>
        )}
      </Group>
      <Text size="sm">{disasterText.hint}</Text>
      <Group align="flex-end">
        <AreaFilter filter={area} />
        <Switch
          pb={8}
          label={disasterText.showsLeftOut}
          checked={includesLeftOut}
          onChange={(event) => setLeftOut(event.currentTarget.checked)}
        />
        <Count rows={list.data} />
      </Group>
      <CallStates of={list}>
        {(rows) => <DisasterTable rows={rows} mayWrite={mayWrite} onEdit={setEdited} onHistory={setShown} />}
      </CallStates>
      <AreaAgreements mayWrite={mayWrite} />
      {edited !== null && (
        <PlanDialog patientId={edited.patientId} name={edited.name} onClose={() => setEdited(null)} />
      )}
      {shown !== null && (
        <PlanHistoryDialog patientId={shown.patientId} name={shown.name} onClose={() => setShown(null)} />
      )}
      {isPrinting && (
        <SheetDialog
          title={disasterText.title}
          name={['disaster', asked]}
          make={(format) => call('disaster.print', { ...asked, format })}
          onClose={() => setPrinting(false)}
        />
      )}
    </div>
  )
}

function Count({ rows }: { rows: readonly DisasterRow[] | undefined }) {
  if (rows === undefined) return null
  const urgent = rows.filter(({ devices }) => devices[0]?.urgency === 1).length
  return (
    <Text size="sm" role="status" pb={8}>
      {disasterText.count(rows.length, urgent)}
    </Text>
  )
}
