import { Select } from '@mantine/core'
import type { OpenPaper, PaperRecipientChoice, PaperRef } from '../../../shared/contract/paper.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { paperText } from '../../text/paper.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { RECIPIENT_ID } from './focus-on.ts'

type RecipientChooserProps = {
  readonly asked: PaperRef
  readonly recipient: OpenPaper['recipient']
  readonly onChoose: (paper: PaperRef) => void
}

const GROUPS = ['team', 'asked', 'candidate'] as const

/** Whom the paper goes to; another choice is another paper with its own draft and versions. */
export function RecipientChooser({ asked, recipient, onChoose }: RecipientChooserProps) {
  const { admissionId } = asked
  const choices = useCall('paper.recipients', { admissionId }).data ?? []
  const known = new Set<string>(choices.map(({ providerId }) => providerId))
  const outside = recipient === null || known.has(recipient.providerId) ? [] : [recipient]
  return (
    <Select
      id={RECIPIENT_ID}
      size="xs"
      w="17rem"
      miw="11rem"
      aria-label={paperText.recipientLabel}
      placeholder={paperText.recipientNone}
      searchable
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': paperText.recipientNone }}
      filter={foldFilter}
      maxDropdownHeight={360}
      data={[
        ...outside.map(({ providerId, name }) => ({ value: providerId, label: name })),
        ...GROUPS.map((group) => ({
          group: paperText.recipientGroups[group],
          items: choices.filter((choice) => choice.group === group).map(itemOf),
        })).filter(({ items }) => items.length > 0),
      ]}
      value={recipient?.providerId ?? null}
      onChange={(value) => {
        const { providerId: _before, role: _role, ...paper } = asked
        const providerId = ProviderId.safeParse(value).data
        const choice = choices.find((each) => each.providerId === providerId)
        onChoose({
          ...paper,
          ...(providerId === undefined ? {} : { providerId }),
          ...(choice === undefined ? {} : { role: choice.role }),
        })
      }}
    />
  )
}

function itemOf({ providerId, name, roleWord }: PaperRecipientChoice) {
  return { value: providerId, label: `${roleWord}　${name}` }
}
