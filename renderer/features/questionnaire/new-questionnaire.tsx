import { zodResolver } from '@hookform/resolvers/zod'
import { Grid, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { type Control, useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { z } from 'zod'
import type { Question } from '../../../shared/contract/questionnaire.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { QuestionnaireContent } from '../../../shared/domain/questionnaire.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { questionnaireText } from '../../text/questionnaire.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormMultiSelect } from '../../ui/form-multi-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { showFieldErrors } from '../../ui/show-field-errors.ts'
import { ChooseInstitutions } from './choose-institutions.tsx'

const Form = z.object({ questionnaire: QuestionnaireContent })
type Form = z.infer<typeof Form>
export type Chosen = { readonly id: ProviderId; readonly name: string }

/** What to ask, whom, until when; each institution gets a sheet with a code of its own. */
export function NewQuestionnaire({ onClose }: { onClose: () => void }) {
  const create = useCommand('questionnaire.create')
  const questions = useCall('questionnaire.questions', {}).data?.questions ?? []
  const [, goTo] = useLocation()
  const [chosen, choose] = useState<readonly Chosen[]>([])
  const [isRefused, setRefused] = useState(false)
  const form = useForm<Form>({
    resolver: zodResolver(Form),
    defaultValues: { questionnaire: { title: '', intro: '', dueOn: null, itemCodes: [] } },
  })
  const submit = form.handleSubmit(({ questionnaire }) => {
    setRefused(chosen.length === 0)
    if (chosen.length === 0) return
    create.mutate(
      { questionnaire, providerIds: chosen.map(({ id }) => id) },
      {
        onError: (error) => showFieldErrors(form, error),
        onSuccess: ({ questionnaireId }) => {
          notifications.show({ message: questionnaireText.created })
          onClose()
          goTo(`/providers/questionnaires/${questionnaireId}`)
        },
      },
    )
  })
  return (
    <FormDialog
      title={questionnaireText.newTitle}
      size={860}
      isDirty={form.formState.isDirty || chosen.length > 0}
      isBusy={create.isPending}
      error={create.error}
      onSave={submit}
      onClose={onClose}
    >
      <Fields control={form.control} questions={questions} />
      <ChooseInstitutions chosen={chosen} onChange={choose} />
      {isRefused && chosen.length === 0 && (
        <Text size="sm" c="red" role="alert">
          {questionnaireText.noneChosen}
        </Text>
      )}
    </FormDialog>
  )
}

function Fields({ control, questions }: { control: Control<Form>; questions: readonly Question[] }) {
  const groups = [...new Set(questions.map(({ group }) => group))]
  return (
    <Grid gap="sm">
      <Grid.Col span={8}>
        <FormText
          control={control}
          name="questionnaire.title"
          label={questionnaireText.name}
          placeholder={questionnaireText.nameExample}
          withAsterisk
          data-autofocus
        />
      </Grid.Col>
      <Grid.Col span={4}>
        <FormEraDate control={control} name="questionnaire.dueOn" label={questionnaireText.dueOn} />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormTextarea
          control={control}
          name="questionnaire.intro"
          label={questionnaireText.intro}
          minRows={2}
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormMultiSelect
          control={control}
          name="questionnaire.itemCodes"
          label={questionnaireText.questions}
          description={questionnaireText.questionsHint}
          withAsterisk
          data={groups.map((group) => ({
            group,
            items: questions
              .filter((question) => question.group === group)
              .map(({ code, word }) => ({ value: code, label: word })),
          }))}
        />
      </Grid.Col>
    </Grid>
  )
}
