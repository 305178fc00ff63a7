import { Button, Text } from '@mantine/core'
import { errorSentence } from '../../text/errors.ts'
import { paperText } from '../../text/paper.ts'
import { clockText } from '../../ui/time-text.ts'
import type { PaperWriting } from './use-paper-draft.ts'

/** 下書き保存済み 14:05, or that what was typed is not in the store yet and why. */
export function SaveNote({ writing }: { writing: PaperWriting }) {
  const { status, stand, problem, wasMerged, flush } = writing
  if (status === 'failed') {
    return (
      <Text size="xs" role="alert" c="red.8">
        {paperText.failed} {problem === null ? '' : errorSentence(problem)}{' '}
        <Button size="compact-xs" variant="default" onClick={() => void flush()}>
          {paperText.saveNow}
        </Button>
      </Text>
    )
  }
  const saved = stand.savedAt === null ? paperText.notTyped : paperText.savedAt(clockText(stand.savedAt))
  const words = { saved, waiting: paperText.unsaved, saving: paperText.saving }
  return (
    <Text size="xs" role="status">
      {words[status]}
      {wasMerged && `　${paperText.merged}`}
    </Text>
  )
}
