import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Fieldset, Group, SimpleGrid, Stack, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Control, useForm } from 'react-hook-form'
import { z } from 'zod'
import { Hospital } from '../../../shared/domain/hospital.ts'
import { DisplayName, LoginName, Password } from '../../../shared/domain/user.ts'
import { useCommand } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { setupText } from '../../text/setup.ts'
import { DoorPage } from '../../ui/door-page.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { Problem } from '../../ui/problem.tsx'
import type { SetupState } from './setup-gate.tsx'

const WizardForm = z
  .object({
    hospital: Hospital,
    admin: z.object({
      loginName: LoginName,
      displayName: DisplayName,
      password: Password,
      again: z.string(),
    }),
  })
  .refine(({ admin }) => admin.password === admin.again, {
    path: ['admin', 'again'],
    error: setupText.passwordDiffers,
  })
type WizardForm = z.infer<typeof WizardForm>

const EMPTY: WizardForm = {
  hospital: { name: '', department: '', postalCode: '', address: '', phone: '', fax: '' },
  admin: { loginName: '', displayName: '', password: '', again: '' },
}

/** Hospital and first administrator on one page: what the papers need, and who may go on from here. */
export function SetupWizard({ setup, onBack }: { setup: SetupState; onBack: () => void }) {
  const form = useForm<WizardForm>({
    resolver: zodResolver(WizardForm),
    defaultValues: EMPTY,
    mode: 'onTouched',
  })
  const create = useCommand('setup.create')
  const submit = form.handleSubmit(({ hospital, admin: { again: _again, ...admin } }) =>
    create.mutate({ hospital, admin }, { onSuccess: () => notifications.show({ message: setupText.done }) }),
  )
  return (
    <DoorPage setup={setup} wide>
      <form onSubmit={submit} onKeyDown={guardConversion} noValidate>
        <Stack>
          <Title order={2} size="h4">
            {setupText.wizardTitle}
          </Title>
          <HospitalPart control={form.control} />
          <AdminPart control={form.control} />
          {create.isError && <Problem error={create.error} />}
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {common.back}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {setupText.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </DoorPage>
  )
}

/** What stands on every paper. */
function HospitalPart({ control }: { control: Control<WizardForm> }) {
  return (
    <Fieldset legend={setupText.hospitalPart}>
      <SimpleGrid cols={2} spacing="sm">
        <FormText control={control} name="hospital.name" label={setupText.hospitalName} required autoFocus />
        <FormText
          control={control}
          name="hospital.department"
          label={setupText.department}
          required
          placeholder={setupText.departmentExample}
        />
        <FormText
          control={control}
          name="hospital.postalCode"
          label={setupText.postalCode}
          placeholder="747-0000"
          inputMode="numeric"
        />
        <FormText control={control} name="hospital.address" label={setupText.address} />
        <FormText control={control} name="hospital.phone" label={setupText.phone} required inputMode="tel" />
        <FormText control={control} name="hospital.fax" label={setupText.fax} inputMode="tel" />
      </SimpleGrid>
    </Fieldset>
  )
}

/** Who may go on from here. */
function AdminPart({ control }: { control: Control<WizardForm> }) {
  return (
    <Fieldset legend={setupText.adminPart}>
      <SimpleGrid cols={2} spacing="sm">
        <FormText control={control} name="admin.displayName" label={setupText.displayName} required />
        <FormText control={control} name="admin.loginName" label={setupText.loginName} required />
        <FormText
          control={control}
          name="admin.password"
          label={setupText.password}
          description={setupText.passwordHint}
          type="password"
          required
        />
        <FormText
          control={control}
          name="admin.again"
          label={setupText.passwordAgain}
          description={'\u00a0'}
          type="password"
          required
        />
      </SimpleGrid>
    </Fieldset>
  )
}
