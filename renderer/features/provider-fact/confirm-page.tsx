import { Group, Select, Text, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { confirmText } from '../../text/provider-fact.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { CallStates } from '../../ui/call-states.tsx'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { useRestHeight } from '../../ui/use-rest-height.ts'
import { useWords } from '../provider/use-words.ts'
import classes from './confirm.module.css'
import { ConfirmProvider } from './confirm-provider.tsx'
import { DueList } from './due-list.tsx'
import { DuePrint } from './due-print.tsx'

/** 今月確認する先: whom to phone, one at a time, with the few things to ask. */
export function ConfirmPage() {
  const { master } = useWords()
  const [role, setRole] = useState<Role | null>(null)
  const found = useCall('providerFact.listDue', { ...(role === null ? {} : { role }), limit: 100 })
  return (
    <>
      <SectionTabs of="providers" />
      <Group justify="space-between" align="flex-end" mb="xs" wrap="nowrap">
        <div>
          <Title order={1} size="h3">
            {confirmText.title}
          </Title>
          <Text size="sm">{confirmText.about}</Text>
        </div>
        <Group gap="xs" align="flex-end" wrap="nowrap" flex="none">
          <Select
            w="14rem"
            size="xs"
            label={confirmText.role}
            placeholder={confirmText.allRoles}
            clearable
            value={role}
            data={(master?.roles ?? []).map(({ code, shortWord }) => ({ value: code, label: shortWord }))}
            onChange={(value) => setRole(value as Role | null)}
          />
          <DuePrint role={role} total={found.data?.total ?? 0} />
        </Group>
      </Group>
      <CallStates of={found}>{(due) => <Due key={role ?? ''} due={due} />}</CallStates>
    </>
  )
}

function Due({ due }: { due: CallOutput<'providerFact.listDue'> }) {
  // Who is on the phone stays, also when the last question is answered and the list has let them go.
  const [kept, setKept] = useState(due.rows[0])
  const columns = useRef<HTMLDivElement>(null)
  const height = useRestHeight(columns, 320)
  const at = due.rows.findIndex(({ providerId }) => providerId === kept?.providerId)
  const chosen = due.rows[at] ?? kept ?? due.rows[0]
  if (chosen === undefined) return <EmptyList title={confirmText.nobody} hint={confirmText.nobodyHint} />
  return (
    <>
      <Text size="sm" role="status" mb={4}>
        {confirmText.count(due.total, due.doneThisMonth)}
      </Text>
      <div ref={columns} className={classes.columns} style={{ height }}>
        <DueList rows={due.rows} chosenId={chosen.providerId} onChoose={setKept} />
        <ConfirmProvider
          key={chosen.providerId}
          due={chosen}
          choices={due.choices}
          onDone={() => setKept(due.rows[at + 1] ?? due.rows[0])}
        />
      </div>
    </>
  )
}
