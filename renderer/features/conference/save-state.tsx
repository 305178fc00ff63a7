import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconPencil } from '@tabler/icons-react'
import { conferenceText } from '../../text/conference.ts'
import { errorSentence } from '../../text/errors.ts'
import { clockText } from '../../ui/time-text.ts'
import type { ConferenceDraft } from './use-conference-draft.ts'

const WILL_RETRY = new Set(['no-answer', 'busy', 'unexpected'])

/** 下書き保存済み 14:05, or that what was typed is not in the store yet and why. */
export function SaveState({ draft }: { draft: ConferenceDraft }) {
  if (draft.status === 'failed') return <NotSaved draft={draft} />
  const isSaved = draft.status === 'saved'
  const words = {
    saved: conferenceText.saved(clockText(draft.savedAt)),
    waiting: conferenceText.waiting,
    saving: conferenceText.saving,
  }
  return (
    <Group gap={6} wrap="nowrap" role="status">
      {isSaved ? <IconCloudCheck size={16} aria-hidden /> : <IconPencil size={16} aria-hidden />}
      <Text size="xs">{words[draft.status]}</Text>
    </Group>
  )
}

function NotSaved({ draft }: { draft: ConferenceDraft }) {
  const { problem } = draft
  const retries = problem !== null && WILL_RETRY.has(problem.code)
  return (
    <Alert role="alert" color="red" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden size={18} />}>
      <Text size="sm" fw={700}>
        {retries ? conferenceText.failed : conferenceText.failedForGood}
      </Text>
      {problem !== null && <Text size="xs">{errorSentence(problem)}</Text>}
      <Button mt={4} size="compact-xs" variant="default" onClick={() => void draft.flush()}>
        {conferenceText.saveNow}
      </Button>
    </Alert>
  )
}

/** Somebody else wrote in the same draft: nothing of either is gone. */
export function MergeNotice({ draft }: { draft: ConferenceDraft }) {
  if (!draft.wasMerged) return null
  return (
    <Alert role="status" variant="light" p="xs" my={6}>
      <Text size="sm" fw={700}>
        {draft.clashes.length === 0 ? conferenceText.merged : conferenceText.clashed}
      </Text>
      {draft.clashes.map(({ place, theirs }) => (
        <div key={place}>
          <Text size="xs" fw={700} mt={4}>
            {placeWord(place)}
          </Text>
          <Text size="xs" style={{ whiteSpace: 'pre-wrap' }}>
            {theirs || conferenceText.empty}
          </Text>
        </div>
      ))}
      <Button mt={4} size="compact-xs" variant="default" onClick={draft.dismiss}>
        {conferenceText.understood}
      </Button>
    </Alert>
  )
}

function placeWord(place: string): string {
  if (place.startsWith('section:')) return place.slice('section:'.length)
  return conferenceText.clashPlace[place] ?? conferenceText.clashOther
}
