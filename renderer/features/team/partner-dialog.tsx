import { Button, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { fieldText } from '../../text/fields.ts'
import { teamText } from '../../text/team.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { foldFilter } from '../../ui/fold-filter.ts'
import classes from './partner-dialog.module.css'
import { useDecide } from './use-decide.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

/** As many as fit without scrolling far; the name narrows them. */
const SHOWN = 12
const TYPING_PAUSE_MS = 150

/** これまでの担当を追加: role, then the provider by name; no inquiry is needed. */
export function PartnerDialog({ admissionId, onClose }: { admissionId: AdmissionId; onClose: () => void }) {
  useReturnFocus()
  const words = useCall('master.words', {}).data
  const [role, setRole] = useState<Role | null>(null)
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text, TYPING_PAUSE_MS)
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={teamText.addPartner}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack gap="sm">
        <Text size="sm">{teamText.addPartnerHint}</Text>
        <Select
          label={teamText.partnerRole}
          data={(words?.roles ?? []).map(({ code, word }) => ({ value: code, label: word }))}
          value={role}
          onChange={(value) => setRole(Role.safeParse(value).data ?? null)}
          placeholder={fieldText.choose}
          searchable
          openOnFocus={false}
          filter={foldFilter}
          selectFirstOptionOnChange
          required
          data-autofocus
        />
        <TextInput
          label={teamText.partnerSearch}
          value={text}
          maxLength={100}
          disabled={role === null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {role !== null && <Found admissionId={admissionId} role={role} text={settled} onClose={onClose} />}
      </Stack>
    </Modal>
  )
}

type FoundProps = {
  readonly admissionId: AdmissionId
  readonly role: Role
  readonly text: string
  readonly onClose: () => void
}

function Found({ admissionId, role, text, onClose }: FoundProps) {
  const found = useCall('provider.search', { text, role, limit: SHOWN })
  const { decide, isDeciding } = useDecide(admissionId, role)
  return (
    <CallStates of={found}>
      {({ rows, nextKey }) => (
        <>
          <ul className={classes.found} aria-label={teamText.partnerProvider}>
            {rows.map((provider) => (
              <li key={provider.id}>
                <div>
                  <strong>{provider.name}</strong>
                  <span>
                    {[provider.area.municipality, provider.area.district].filter(Boolean).join(' ')}
                  </span>
                </div>
                <span className={classes.phone}>{provider.phone}</span>
                <Button
                  size="compact-sm"
                  disabled={isDeciding}
                  onClick={() => decide({ providerId: provider.id, name: provider.name }, true, onClose)}
                >
                  {teamText.add}
                </Button>
              </li>
            ))}
          </ul>
          {rows.length === 0 && <Text size="sm">{teamText.partnerNone}</Text>}
          {nextKey !== null && <Text size="sm">{teamText.partnerMore}</Text>}
        </>
      )}
    </CallStates>
  )
}
