import { Alert, Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconRefresh } from '@tabler/icons-react'
import type { ConferenceView } from '../../../shared/contract/conference.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { useCommand } from '../../api/use-call.ts'
import { conferenceText } from '../../text/conference.ts'
import { Problem } from '../../ui/problem.tsx'
import type { ConferenceDraft } from './use-conference-draft.ts'

type RefillProps = { readonly view: ConferenceView; readonly draft: ConferenceDraft }

/** Takes over what became known of patient and team; what was typed is saved first. */
export function Refill({ view, draft }: RefillProps) {
  const refill = useCommand('conference.refill')
  const { id, admissionId } = view.conference
  const run = async () => {
    const version = await draft.flush()
    if (version === null) return
    refill.mutate(
      { conferenceId: id, admissionId, version },
      { onSuccess: () => notifications.show({ message: conferenceText.refilled }) },
    )
  }
  return (
    <>
      <Button
        mt="xs"
        size="xs"
        variant="default"
        fullWidth
        loading={refill.isPending}
        leftSection={<IconRefresh size={15} aria-hidden />}
        onClick={() => void run()}
      >
        {conferenceText.refill}
      </Button>
      <Text size="xs" mt={4}>
        {conferenceText.refillHint}
      </Text>
      {refill.isError && <Problem error={refill.error} />}
    </>
  )
}

/** Says who joined the team since and is not at the table; nothing where everybody is. */
export function Newcomers({ newcomers }: { newcomers: readonly TeamMember[] }) {
  if (newcomers.length === 0) return null
  const names = newcomers.map(({ providerName, person }) => providerName || person)
  return (
    <Alert role="status" color="orange" variant="light" p="xs" mt="sm">
      <Text size="sm" fw={700}>
        {conferenceText.newcomers}
      </Text>
      <Text size="xs">{names.join(conferenceText.separator)}</Text>
    </Alert>
  )
}
