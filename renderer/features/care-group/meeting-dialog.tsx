import { Grid, MultiSelect, TagsInput } from '@mantine/core'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { z } from 'zod'
import { CareGroupMemberId } from '../../../shared/domain/care-group.ts'
import { type GroupMeeting, GroupMeetingContent } from '../../../shared/domain/group-meeting.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { useSession } from '../../app/session-context.ts'
import { meetingText } from '../../text/group-meeting.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'
import type { OpenGroup } from './care-group-page.tsx'
import { MeetingDecisions } from './meeting-decisions.tsx'

const Form = z.object({ meeting: GroupMeetingContent })
export type MeetingForm = z.infer<typeof Form>

type MeetingDialogProps = {
  readonly found: OpenGroup
  readonly meeting: GroupMeeting | undefined
  readonly onClose: () => void
}

/** Minutes: when, where, who came, what was talked about, what was decided. */
export function MeetingDialog({ found, meeting, onClose }: MeetingDialogProps) {
  const { today } = useSession()
  const { form, dialog } = useDialogForm({
    schema: Form,
    defaultValues: {
      meeting: {
        title: meeting?.title ?? '',
        heldOn: meeting?.heldOn ?? localDate(today),
        startTime: meeting?.startTime ?? '',
        place: meeting?.place ?? '',
        attendees: meeting?.attendees ?? [],
        topics: meeting?.topics ?? '',
        decisions: meeting?.decisions ?? [],
        nextOn: meeting?.nextOn ?? null,
      },
    },
    call: 'groupMeeting.save',
    inputOf: (written) => ({
      groupId: found.group.id,
      meetingId: meeting?.id ?? null,
      version: meeting?.version ?? 0,
      meeting: written.meeting,
    }),
    saved: meetingText.saved,
    onClose,
  })
  return (
    <FormDialog
      title={meeting === undefined ? meetingText.add : meetingText.editOf(meeting.title)}
      size={860}
      {...dialog}
    >
      <Grid gap="sm">
        <When form={form} />
        <Grid.Col span={12}>
          <Attendees form={form} found={found} />
        </Grid.Col>
        <Grid.Col span={12}>
          <FormTextarea control={form.control} name="meeting.topics" label={meetingText.topics} minRows={3} />
        </Grid.Col>
        <Grid.Col span={12}>
          <MeetingDecisions form={form} />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormEraDate control={form.control} name="meeting.nextOn" label={meetingText.nextOn} />
        </Grid.Col>
      </Grid>
    </FormDialog>
  )
}

function When({ form: { control } }: { form: UseFormReturn<MeetingForm> }) {
  return (
    <>
      <Grid.Col span={6}>
        <FormText
          control={control}
          name="meeting.title"
          label={meetingText.name}
          placeholder={meetingText.nameExample}
          withAsterisk
          data-autofocus
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormEraDate control={control} name="meeting.heldOn" label={meetingText.heldOn} withAsterisk />
      </Grid.Col>
      <Grid.Col span={3}>
        <FormText control={control} name="meeting.startTime" label={meetingText.startTime} />
      </Grid.Col>
      <Grid.Col span={9}>
        <FormText control={control} name="meeting.place" label={meetingText.place} />
      </Grid.Col>
    </>
  )
}

/** Members are ticked from the group; whoever else came is written by name. */
function Attendees({ form: { control }, found }: { form: UseFormReturn<MeetingForm>; found: OpenGroup }) {
  const nameOf = (id: string) => found.members.find(({ member }) => member.id === id)?.providerName ?? id
  return (
    <Controller
      control={control}
      name="meeting.attendees"
      render={({ field: { value, onChange } }) => {
        const ids = value.flatMap(({ memberId }) => (memberId === null ? [] : [String(memberId)]))
        const others = value.flatMap(({ memberId, name }) => (memberId === null ? [name] : []))
        const change = (nextIds: readonly string[], nextOthers: readonly string[]) =>
          onChange([
            ...nextIds.map((id) => ({ memberId: CareGroupMemberId.parse(id), name: nameOf(id) })),
            ...nextOthers.map((name) => ({ memberId: null, name })),
          ])
        return (
          <>
            <MultiSelect
              label={meetingText.members}
              searchable
              openOnFocus={false}
              filter={foldFilter}
              hidePickedOptions
              data={found.members.map(({ member, providerName }) => ({
                value: String(member.id),
                label: providerName,
              }))}
              value={ids}
              onChange={(next) => change(next, others)}
            />
            <TagsInput
              mt={6}
              label={meetingText.others}
              acceptValueOnBlur
              value={others}
              onChange={(next) => change(ids, next)}
            />
          </>
        )
      }}
    />
  )
}
