import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useForm } from 'react-hook-form'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { common } from '../../text/common.ts'
import { settingsText } from '../../text/settings.ts'
import { setupText } from '../../text/setup.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { Problem } from '../../ui/problem.tsx'

/** The hospital's details; read by all, changed by the administrator. */
export function HospitalSection() {
  const hospital = useCall('hospital.read', {})
  return (
    <CallStates of={hospital}>{(data) => <HospitalForm key={data.version} hospital={data} />}</CallStates>
  )
}

function HospitalForm({ hospital }: { hospital: CallOutput<'hospital.read'> }) {
  const { user } = useSession()
  const isAdmin = user.role === 'admin'
  // Who may not change it reads it: no field that looks as if it could be written in.
  const read = isAdmin ? {} : ({ readOnly: true, variant: 'unstyled' } as const)
  const form = useForm({
    resolver: zodResolver(contract['hospital.update'].input),
    defaultValues: hospital,
  })
  const update = useCommand('hospital.update')
  const submit = form.handleSubmit((input) =>
    update.mutate(input, { onSuccess: () => notifications.show({ message: settingsText.saved }) }),
  )
  return (
    <Paper withBorder p="md" maw={820}>
      <form onSubmit={submit} onKeyDown={guardConversion} noValidate>
        <Stack gap="sm">
          <Text size="sm">{isAdmin ? settingsText.hospitalHint : settingsText.adminOnly}</Text>
          <SimpleGrid cols={2} spacing="sm">
            <FormText
              control={form.control}
              name="name"
              label={setupText.hospitalName}
              required={isAdmin}
              {...read}
            />
            <FormText
              control={form.control}
              name="department"
              label={setupText.department}
              required={isAdmin}
              {...read}
            />
            <FormText control={form.control} name="postalCode" label={setupText.postalCode} {...read} />
            <FormText control={form.control} name="address" label={setupText.address} {...read} />
            <FormText
              control={form.control}
              name="phone"
              label={setupText.phone}
              required={isAdmin}
              {...read}
            />
            <FormText control={form.control} name="fax" label={setupText.fax} {...read} />
          </SimpleGrid>
          {update.isError && <Problem error={update.error} />}
          {isAdmin && (
            <Group justify="flex-end">
              <Button type="submit" loading={update.isPending}>
                {common.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Paper>
  )
}
