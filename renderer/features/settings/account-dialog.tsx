import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { z } from 'zod'
import type { AccountView } from '../../../shared/contract/account.ts'
import { DisplayName, LoginName, Password, UserRole } from '../../../shared/domain/user.ts'
import { useCommand } from '../../api/use-call.ts'
import { common, userRoleText } from '../../text/common.ts'
import { settingsText } from '../../text/settings.ts'
import { setupText } from '../../text/setup.ts'
import { AskingModal } from '../../ui/asking-modal.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { Problem } from '../../ui/problem.tsx'

const AccountForm = z.object({
  loginName: LoginName,
  displayName: DisplayName,
  role: UserRole,
  isActive: z.boolean(),
  password: Password.or(z.literal('')),
})
type AccountForm = z.infer<typeof AccountForm>

const NewAccountForm = AccountForm.extend({ password: Password })

/** Adds an account or changes one; a lost password is replaced by a new first one. */
export function AccountDialog({
  account,
  onClose,
}: {
  account: AccountView | undefined
  onClose: () => void
}) {
  const add = useCommand('account.add')
  const update = useCommand('account.update')
  const form = useForm<AccountForm>({
    resolver: zodResolver(account === undefined ? NewAccountForm : AccountForm),
    defaultValues: {
      loginName: account?.loginName ?? '',
      displayName: account?.displayName ?? '',
      role: account?.role ?? 'nurse',
      isActive: account?.isActive ?? true,
      password: '',
    },
  })
  const done = () => {
    notifications.show({ message: settingsText.saved })
    onClose()
  }
  const submit = form.handleSubmit(({ loginName, displayName, role, isActive, password }) => {
    if (account === undefined)
      return add.mutate({ loginName, displayName, role, password }, { onSuccess: done })
    const { userId, version } = account
    const lost = password === '' ? {} : { password }
    return update.mutate({ userId, version, displayName, role, isActive, ...lost }, { onSuccess: done })
  })
  const error = add.error ?? update.error
  const title =
    account === undefined ? settingsText.addAccount : settingsText.editAccount(account.displayName)
  return (
    <AskingModal isDirty={form.formState.isDirty} onClose={onClose} title={title}>
      <form onSubmit={submit} onKeyDown={guardConversion} noValidate>
        <Stack gap="sm">
          <AccountFields form={form} isNew={account === undefined} />
          {error !== null && <Problem error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={add.isPending || update.isPending}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </AskingModal>
  )
}

function AccountFields({ form, isNew }: { form: UseFormReturn<AccountForm>; isNew: boolean }) {
  return (
    <>
      <FormText
        control={form.control}
        name="displayName"
        label={setupText.displayName}
        required
        data-autofocus
      />
      <FormText
        control={form.control}
        name="loginName"
        label={setupText.loginName}
        required
        disabled={!isNew}
      />
      <NativeSelect
        label={settingsText.role}
        data={UserRole.options.map((role) => ({ value: role, label: userRoleText[role] }))}
        {...form.register('role')}
      />
      <FormText
        control={form.control}
        name="password"
        type="password"
        label={isNew ? settingsText.firstPassword : settingsText.newPassword}
        description={settingsText.firstPasswordHint}
        required={isNew}
      />
      {!isNew && <Checkbox label={settingsText.isActiveLabel} {...form.register('isActive')} />}
    </>
  )
}
