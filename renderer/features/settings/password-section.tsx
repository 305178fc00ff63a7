import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Paper, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useForm } from 'react-hook-form'
import { contract } from '../../../shared/contract/contract.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { settingsText } from '../../text/settings.ts'
import { setupText } from '../../text/setup.ts'
import { FormText } from '../../ui/form-text.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { Problem } from '../../ui/problem.tsx'

/** One's own password; in practice there is none. */
export function PasswordSection() {
  const { isPractice } = useSession()
  return isPractice ? <Text size="sm">{settingsText.passwordPractice}</Text> : <PasswordForm />
}

/** Also the only thing on screen while a first password is still to be changed. */
export function PasswordForm() {
  const form = useForm({
    resolver: zodResolver(contract['session.changePassword'].input),
    defaultValues: { current: '', next: '' },
  })
  const change = useCommand('session.changePassword')
  const submit = form.handleSubmit((input) =>
    change.mutate(input, {
      onSuccess: () => {
        notifications.show({ message: settingsText.passwordChanged })
        form.reset()
      },
    }),
  )
  return (
    <Paper withBorder p="md" maw={420}>
      <form onSubmit={submit} onKeyDown={guardConversion} noValidate>
        <Stack gap="sm">
          <FormText
            control={form.control}
            name="current"
            type="password"
            label={settingsText.currentPassword}
            autoComplete="current-password"
          />
          <FormText
            control={form.control}
            name="next"
            type="password"
            label={settingsText.nextPassword}
            description={setupText.passwordHint}
            autoComplete="new-password"
          />
          {change.isError && <Problem error={change.error} />}
          <Button type="submit" loading={change.isPending}>
            {settingsText.changePassword}
          </Button>
        </Stack>
      </form>
    </Paper>
  )
}
