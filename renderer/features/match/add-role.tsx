import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { fieldText } from '../../text/fields.ts'
import { matchText } from '../../text/match.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useRoleChoice } from './use-role-choice.ts'

type AddRoleProps = {
  readonly admissionId: AdmissionId
  readonly roles: readonly MatchedRole[]
  readonly onAdded: (role: Role) => void
}

/** 役割を追加: a role that no rule asks for. */
export function AddRole(props: AddRoleProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {matchText.addRole}
      </Button>
      {isOpen && <AddRoleDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function AddRoleDialog({ admissionId, roles, onAdded, onClose }: AddRoleProps & { onClose: () => void }) {
  const words = useCall('master.words', {}).data
  const [chosen, setChosen] = useState<Role | null>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { set, isPending } = useRoleChoice(admissionId)
  const listed = new Map(roles.map((role) => [role.role, role]))
  const free = (words?.roles ?? []).filter(
    ({ code }) => (listed.get(code)?.class ?? 'excluded') === 'excluded',
  )
  const add = () => {
    const word = free.find(({ code }) => code === chosen)
    if (word === undefined) return setMissing(true)
    const before = listed.get(word.code)
    const role = {
      role: word.code,
      word: word.word,
      choice: before?.choice ?? ('byRule' as const),
      choiceReason: before?.choiceReason ?? '',
      choiceVersion: before?.choiceVersion ?? 0,
    }
    return set(role, 'added', reason.trim(), () => {
      onAdded(word.code)
      onClose()
    })
  }
  return (
    <ReasonDialog
      title={matchText.addRoleTitle}
      confirm={matchText.addRole}
      isBusy={isPending}
      onConfirm={add}
      onClose={onClose}
    >
      <Select
        label={matchText.roleLabel}
        error={isMissing ? fieldText.choose : undefined}
        data={free.map(({ code, word }) => ({ value: code, label: word }))}
        value={chosen}
        onChange={(value) => setChosen(free.find(({ code }) => code === value)?.code ?? null)}
        searchable
        openOnFocus={false}
        filter={foldFilter}
        selectFirstOptionOnChange
        placeholder={fieldText.choose}
        nothingFoundMessage={matchText.allRolesListed}
        required
        data-autofocus
        comboboxProps={{ withinPortal: true }}
      />
      <TextInput
        label={matchText.addRoleReason}
        placeholder={matchText.addRoleReasonExample}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ReasonDialog>
  )
}
