import { Button, CloseButton, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { meetingText } from '../../text/group-meeting.ts'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormText } from '../../ui/form-text.tsx'
import classes from './care-group.module.css'
import type { MeetingForm } from './meeting-dialog.tsx'

/** 決まったこと: what, who, until when. */
export function MeetingDecisions({ form: { control } }: { form: UseFormReturn<MeetingForm> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'meeting.decisions' })
  return (
    <>
      <Text size="sm" fw={700}>
        {meetingText.decisions}
      </Text>
      {fields.map((field, at) => (
        <div key={field.id} className={classes.decision}>
          <FormText
            control={control}
            name={`meeting.decisions.${at}.what`}
            aria-label={meetingText.what}
            placeholder={meetingText.what}
          />
          <FormText
            control={control}
            name={`meeting.decisions.${at}.who`}
            aria-label={meetingText.who}
            placeholder={meetingText.who}
          />
          <FormEraDate
            control={control}
            name={`meeting.decisions.${at}.dueOn`}
            aria-label={meetingText.dueOn}
            placeholder={meetingText.dueOn}
          />
          <CloseButton aria-label={meetingText.removeDecision(at + 1)} onClick={() => remove(at)} />
        </div>
      ))}
      <Button
        mt={4}
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => append({ what: '', who: '', dueOn: null })}
      >
        {meetingText.addDecision}
      </Button>
    </>
  )
}
