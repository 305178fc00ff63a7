import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { AccountView } from '../../../shared/contract/account.ts'
import { useCall } from '../../api/use-call.ts'
import { userRoleText } from '../../text/common.ts'
import { settingsText } from '../../text/settings.ts'
import { setupText } from '../../text/setup.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { AccountDialog } from './account-dialog.tsx'

function stateWord(account: AccountView): string {
  if (!account.isActive) return settingsText.inactive
  return account.isResting ? settingsText.resting : settingsText.active
}

/** Everybody who may sign in. */
export function AccountsSection() {
  const accounts = useCall('account.list', {})
  const [edited, setEdited] = useState<AccountView | 'new' | undefined>()
  return (
    <Stack gap="sm" maw={900}>
      <Group justify="space-between">
        <Text size="sm">{settingsText.accountsHint}</Text>
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
          {settingsText.addAccount}
        </Button>
      </Group>
      <CallStates of={accounts}>
        {(rows) => (
          <Table withTableBorder highlightOnHover bg="white">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{setupText.displayName}</Table.Th>
                <Table.Th>{setupText.loginName}</Table.Th>
                <Table.Th>{settingsText.role}</Table.Th>
                <Table.Th>{settingsText.state}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((account) => (
                <Table.Tr key={account.userId}>
                  <Table.Td>{account.displayName}</Table.Td>
                  <Table.Td>{account.loginName}</Table.Td>
                  <Table.Td>{userRoleText[account.role]}</Table.Td>
                  <Table.Td>
                    <Badge
                      variant={account.isActive ? 'light' : 'outline'}
                      color={account.isActive ? 'ieji' : 'gray'}
                    >
                      {stateWord(account)}
                    </Badge>
                  </Table.Td>
                  <Table.Td>
                    <Button size="xs" variant="default" onClick={() => setEdited(account)}>
                      {settingsText.editAccount(account.displayName)}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </CallStates>
      {edited !== undefined && (
        <AccountDialog account={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Stack>
  )
}
