import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useForm } from 'react-hook-form'
import type { TimelineEntry } from '../../../shared/contract/timeline.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { PatientId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { timelineText } from '../../text/timeline.ts'
import { AskingModal } from '../../ui/asking-modal.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { Problem } from '../../ui/problem.tsx'

const CorrectionForm = contract['timeline.correctNote'].input.pick({ text: true, reason: true })

type CorrectNoteProps = {
  readonly patientId: PatientId
  readonly note: NonNullable<TimelineEntry['note']>
  readonly text: string
  readonly onClose: () => void
}

/** 訂正する（理由）: the next version of a note. */
export function CorrectNote({ patientId, note, text, onClose }: CorrectNoteProps) {
  const form = useForm({ resolver: zodResolver(CorrectionForm), defaultValues: { text, reason: '' } })
  const correct = useCommand('timeline.correctNote')
  const submit = form.handleSubmit((correction) =>
    correct.mutate(
      { patientId, noteId: note.noteId, version: note.version, ...correction },
      {
        onSuccess: () => {
          notifications.show({ message: timelineText.corrected })
          onClose()
        },
      },
    ),
  )
  return (
    <AskingModal
      isDirty={form.formState.isDirty}
      onClose={onClose}
      title={timelineText.correctTitle}
      size="lg"
    >
      <form onSubmit={submit} onKeyDown={guardConversion} noValidate>
        <Stack gap="sm">
          <Text size="sm">{timelineText.correctHint}</Text>
          <FormTextarea
            control={form.control}
            name="text"
            label={timelineText.correctedText}
            required
            data-autofocus
          />
          <FormText
            control={form.control}
            name="reason"
            label={timelineText.reason}
            placeholder={timelineText.reasonExample}
            required
          />
          {correct.isError && <Problem error={correct.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={correct.isPending}>
              {timelineText.saveCorrection}
            </Button>
          </Group>
        </Stack>
      </form>
    </AskingModal>
  )
}
