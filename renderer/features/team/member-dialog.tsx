import { Checkbox, Grid } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { TeamMemberInput } from '../../../shared/contract/team.ts'
import { Cover, type TeamMember } from '../../../shared/domain/team-member.ts'
import { coverText, teamText } from '../../text/team.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormRadio } from '../../ui/form-radio.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'

const COVERS = Cover.options.map((value) => ({ value, label: coverText[value] }))

/** Changes what is known of one member: who, which numbers by day and by night, since when. */
export function MemberDialog({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const { person, phoneDay, phoneNight, fax, night, holiday, isExisting, sinceOn, firstVisitOn, note } =
    member
  const { form, dialog } = useDialogForm({
    schema: TeamMemberInput,
    isCheckedEarly: true,
    defaultValues: {
      person,
      phoneDay,
      phoneNight,
      fax,
      night,
      holiday,
      isExisting,
      sinceOn,
      firstVisitOn,
      note,
    },
    call: 'team.save',
    inputOf: (written) => ({ ...written, memberId: member.id, version: member.version }),
    saved: teamText.saved,
    onClose,
  })
  return (
    <FormDialog title={teamText.editOf(member.providerName)} size={720} {...dialog}>
      <Fields control={form.control} />
      <Checkbox mt="sm" label={teamText.isExisting} {...form.register('isExisting')} />
    </FormDialog>
  )
}

function Fields({ control }: { control: Control<TeamMemberInput> }) {
  const { columns } = teamText
  return (
    <Grid gap="sm">
      <Grid.Col span={6}>
        <FormText control={control} name="person" label={columns.person} data-autofocus />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="fax" label={columns.fax} inputMode="tel" />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="phoneDay" label={columns.phoneDay} inputMode="tel" />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="phoneNight" label={columns.phoneNight} inputMode="tel" />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormRadio control={control} name="night" label={teamText.night} data={COVERS} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormRadio control={control} name="holiday" label={teamText.holiday} data={COVERS} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormEraDate
          control={control}
          name="sinceOn"
          label={columns.since}
          placeholder={teamText.dateExample}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormEraDate
          control={control}
          name="firstVisitOn"
          label={columns.firstVisit}
          placeholder={teamText.dateExample}
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormTextarea control={control} name="note" label={teamText.note} minRows={2} />
      </Grid.Col>
    </Grid>
  )
}
