import { Grid, NumberInput, SegmentedControl, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { Question, SheetAnswer } from '../../../shared/contract/questionnaire.ts'
import { LocalDate } from '../../../shared/domain/local-date.ts'
import type { FactValue } from '../../../shared/domain/provider-fact.ts'
import type { QuestionnaireSheet } from '../../../shared/domain/questionnaire.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { questionnaireText } from '../../text/questionnaire.ts'
import { EraDateField } from '../../ui/era-date-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { OpenQuestionnaire } from './questionnaire-page.tsx'
import classes from './questionnaire.module.css'

type Line = { readonly value: FactValue; readonly note: string }
const EMPTY: Line = { value: null, note: '' }

type AnswerDialogProps = {
  readonly data: OpenQuestionnaire
  readonly sheet: QuestionnaireSheet
  readonly onClose: () => void
}

/** What the sheet said before, to be corrected; nothing for one that has not come back. */
function linesOf({ sheets }: OpenQuestionnaire, { id }: QuestionnaireSheet): Readonly<Record<string, Line>> {
  const answers = sheets.find(({ sheet }) => sheet.id === id)?.answers ?? []
  return Object.fromEntries(answers.map(({ code, value, note }) => [code, { value, note }]))
}

/** The answers of a sheet that came back on paper; what is left empty is not written. */
export function AnswerDialog({ data, sheet, onClose }: AnswerDialogProps) {
  const { today } = useSession()
  const save = useCommand('questionnaire.answer')
  const [initial] = useState(() => linesOf(data, sheet))
  const [lines, setLines] = useState(initial)
  const [about, setAbout] = useState<{ on: string | null; by: string }>({
    on: sheet.answeredOn ?? today,
    by: sheet.answeredBy,
  })
  const [isRefused, setRefused] = useState(false)
  const answers = data.questions.flatMap(({ code }): SheetAnswer[] => {
    const { value, note } = lines[code] ?? EMPTY
    return value === null || value === '' ? [] : [{ code, value, note: note.trim() }]
  })
  const day = LocalDate.safeParse(about.on).data
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setRefused(answers.length === 0)
    if (answers.length === 0 || day === undefined) return
    save.mutate(
      { sheetId: sheet.id, version: sheet.version, answeredOn: day, answeredBy: about.by, answers },
      {
        onSuccess: () => {
          notifications.show({ message: questionnaireText.saved })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={`${sheet.code}　${(sheet.answeredOn === null ? questionnaireText.answerOf : questionnaireText.correctOf)(sheet.providerName)}`}
      size={860}
      isDirty={lines !== initial}
      isBusy={save.isPending}
      error={save.error}
      onSave={submit}
      onClose={onClose}
    >
      {data.questions.map((question, at) => (
        <QuestionLine
          key={question.code}
          question={question}
          options={data.choices.find(({ code }) => code === question.answer)?.options ?? []}
          line={lines[question.code] ?? EMPTY}
          isFirst={at === 0}
          onChange={(line) => setLines((all) => ({ ...all, [question.code]: line }))}
        />
      ))}
      <Grid gap="sm" mt="xs">
        <Grid.Col span={6}>
          <EraDateField
            label={questionnaireText.answeredOn}
            value={about.on}
            error={day === undefined}
            onChange={(on) => setAbout({ ...about, on })}
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <TextInput
            label={questionnaireText.person}
            maxLength={60}
            value={about.by}
            onChange={(event) => setAbout({ ...about, by: event.currentTarget.value })}
          />
        </Grid.Col>
      </Grid>
      {isRefused && answers.length === 0 && (
        <Text size="sm" c="red" role="alert">
          {questionnaireText.nothing}
        </Text>
      )}
    </FormDialog>
  )
}

type QuestionLineProps = {
  readonly question: Question
  readonly options: readonly { readonly value: string; readonly word: string }[]
  readonly line: Line
  readonly isFirst: boolean
  readonly onChange: (line: Line) => void
}

function QuestionLine({ question, options, line, isFirst, onChange }: QuestionLineProps) {
  return (
    <div className={classes.question} role="group" aria-label={question.word}>
      <strong>{question.word}</strong>
      <AnswerField question={question} options={options} line={line} isFirst={isFirst} onChange={onChange} />
      <TextInput
        size="xs"
        aria-label={`${question.word} ${questionnaireText.note}`}
        placeholder={questionnaireText.note}
        maxLength={500}
        value={line.note}
        onChange={(event) => onChange({ ...line, note: event.currentTarget.value })}
      />
    </div>
  )
}

function AnswerField({ question, options, line, isFirst, onChange }: QuestionLineProps) {
  const change = (value: FactValue) => onChange({ ...line, value })
  if (options.length > 0)
    return (
      <SegmentedControl
        size="xs"
        aria-label={question.word}
        value={typeof line.value === 'string' ? line.value : ''}
        data={[
          { value: '', label: questionnaireText.noAnswer },
          ...options.map(({ value, word }) => ({ value, label: word })),
        ]}
        onChange={(value) => change(value === '' ? null : value)}
      />
    )
  if (question.answer === 'number')
    return (
      <NumberInput
        size="xs"
        aria-label={question.word}
        suffix={question.unit}
        min={0}
        max={question.max ?? 9999}
        allowDecimal={false}
        hideControls
        value={typeof line.value === 'number' ? line.value : ''}
        data-autofocus={isFirst || undefined}
        onChange={(value) => change(typeof value === 'number' ? value : null)}
      />
    )
  return (
    <TextInput
      size="xs"
      aria-label={question.word}
      maxLength={2000}
      value={typeof line.value === 'string' ? line.value : ''}
      data-autofocus={isFirst || undefined}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
