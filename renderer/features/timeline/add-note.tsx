import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { contract } from '../../../shared/contract/contract.ts'
import type { AdmissionId, PatientId } from '../../../shared/domain/ids.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { NoteWay } from '../../../shared/domain/progress-note.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { noteWayText, timelineText } from '../../text/timeline.ts'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormRadio } from '../../ui/form-radio.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Problem } from '../../ui/problem.tsx'
import { showFieldErrors } from '../../ui/show-field-errors.ts'
import classes from './timeline.module.css'

const NoteForm = contract['timeline.addNote'].input.omit({ patientId: true, admissionId: true })
const WAYS = NoteWay.options.map((way) => ({ value: way, label: noteWayText[way] }))

/** A note is written here; Ctrl+Enter keeps it, and the field is free for the next. */
export function AddNote({ patientId, admissionId }: { patientId: PatientId; admissionId: AdmissionId }) {
  const { today } = useSession()
  const empty: z.input<typeof NoteForm> = { happenedOn: localDate(today), way: 'note', text: '' }
  const form = useForm({ resolver: zodResolver(NoteForm), defaultValues: empty })
  const add = useCommand('timeline.addNote')
  const submit = form.handleSubmit((note) =>
    add.mutate(
      { patientId, admissionId, ...note },
      {
        onError: (error) => showFieldErrors(form, error),
        onSuccess: () => {
          notifications.show({ message: timelineText.added })
          form.reset({ ...empty, way: note.way })
          form.setFocus('text')
        },
      },
    ),
  )
  return (
    <form
      className={classes.panel}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        guardConversion(event)
        if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented) void submit()
      }}
    >
      <LeaveGuard isDirty={form.formState.dirtyFields.text === true} />
      <Title order={2} size="h5" mb={6}>
        {timelineText.addTitle}
      </Title>
      <Group align="flex-start" gap="xl">
        <FormRadio control={form.control} name="way" label={timelineText.way} data={WAYS} />
        <FormEraDate control={form.control} name="happenedOn" label={timelineText.happenedOn} w="14rem" />
      </Group>
      <FormTextarea
        control={form.control}
        name="text"
        label={timelineText.text}
        placeholder={timelineText.textHint}
      />
      {add.isError && add.error.wire.fields === undefined && <Problem error={add.error} />}
      <Group justify="flex-end" mt="xs">
        <Button type="submit" size="sm" loading={add.isPending} title={timelineText.addKey}>
          {timelineText.add}
        </Button>
      </Group>
    </form>
  )
}
