import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
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
import { useConflict } from '../../ui/use-conflict.ts'
import { ConflictNotice } from '../../ui/conflict-notice.tsx'

/** The hospital's details; read by all, changed by the administrator. */
export function HospitalSection() {
  const hospital = useCall('hospital.read', {})
  return <CallStates of={hospital}>{(data) => <HospitalForm hospital={data} />}</CallStates>
}

function HospitalForm({ hospital: latest }: { hospital: CallOutput<'hospital.read'> }) {
  const { user } = useSession()
  // What was read when the form opened: its version decides whether somebody else saved since.
  const [before, hold] = useState(latest)
  const isAdmin = user.role === 'admin'
  // Who may not change it reads it: no field that looks as if it could be written in.
  const read = isAdmin ? {} : ({ readOnly: true, variant: 'unstyled' } as const)
  const form = useForm({
    resolver: zodResolver(contract['hospital.update'].input),
    defaultValues: before,
  })
  const update = useCommand('hospital.update')
  const conflict = useConflict({
    form,
    error: update.error,
    before,
    latest,
    onTake: () => hold(latest),
  })
  const submit = form.handleSubmit((input) =>
    update.mutate(
      { ...input, version: before.version },
      {
        onSuccess: (saved) => {
          hold(saved)
          form.reset(saved)
          notifications.show({ message: settingsText.saved })
        },
      },
    ),
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
          {conflict !== null && <ConflictNotice conflict={conflict} />}
          {update.isError && conflict === null && <Problem error={update.error} />}
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
