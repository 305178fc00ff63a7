import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Stack, Text, Title } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { contract } from '../../../shared/contract/contract.ts'
import { useCommand } from '../../api/use-call.ts'
import { sessionText } from '../../text/session.ts'
import { FormText } from '../../ui/form-text.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { Problem } from '../../ui/problem.tsx'

/** Login name and password; a refusal says nothing about which of the two was wrong. */
export function SignInForm({ hospitalName }: { hospitalName: string }) {
  const form = useForm({
    resolver: zodResolver(contract['session.signIn'].input),
    defaultValues: { loginName: '', password: '' },
  })
  const signIn = useCommand('session.signIn')
  const submit = form.handleSubmit((input) => signIn.mutate(input))
  return (
    <form onSubmit={submit} onKeyDown={guardConversion} noValidate aria-label={sessionText.title}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4">
            {sessionText.title}
          </Title>
          <Text size="sm">{hospitalName}</Text>
        </div>
        <FormText
          control={form.control}
          name="loginName"
          label={sessionText.loginName}
          autoComplete="username"
          autoFocus
        />
        <FormText
          control={form.control}
          name="password"
          label={sessionText.password}
          type="password"
          autoComplete="current-password"
        />
        {signIn.isError && <Problem error={signIn.error} />}
        <Button type="submit" loading={signIn.isPending}>
          {sessionText.signIn}
        </Button>
      </Stack>
    </form>
  )
}
