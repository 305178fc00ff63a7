import { Button, Grid, Group, Modal, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { SheetAnswer } from '../../../shared/contract/questionnaire.ts'
import { LocalDate } from '../../../shared/domain/local-date.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { common } from '../../text/common.ts'
import { questionnaireText } from '../../text/questionnaire.ts'
import { EraDateField } from '../../ui/era-date-field.tsx'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import type { OpenQuestionnaire } from './questionnaire-page.tsx'
import classes from './questionnaire.module.css'

type Read = CallOutput<'questionnaire.readSheet'>
type Returned = Read['sheets'][number]

type ReturnedDialogProps = {
  readonly data: OpenQuestionnaire
  readonly read: Read
  readonly onClose: () => void
}

/** What a returned workbook says, institution by institution; written down only when a person says so. */
export function ReturnedDialog({ data, read, onClose }: ReturnedDialogProps) {
  useReturnFocus()
  return (
    <Modal
      opened
      onClose={onClose}
      size={820}
      title={questionnaireText.readTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Text size="sm">
        {read.sheets.length === 0 ? questionnaireText.readNone : questionnaireText.readHint}
      </Text>
      {read.sheets.map((returned) => (
        <Sheet key={returned.sheet.id} data={data} returned={returned} />
      ))}
      {read.mistakes.length > 0 && (
        <>
          <Text size="sm" fw={700} mt="sm">
            {questionnaireText.mistakes}
          </Text>
          <ul className={classes.mistakes}>
            {read.mistakes.map(({ line, reason }) => (
              <li key={line}>{questionnaireText.mistake(line, reason)}</li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  )
}

function Sheet({ data, returned }: { data: OpenQuestionnaire; returned: Returned }) {
  const { today } = useSession()
  const save = useCommand('questionnaire.answer')
  const [isSaved, setSaved] = useState(false)
  const { sheet, answers } = returned
  const [about, setAbout] = useState<AboutAnswers>({ on: today, by: returned.answeredBy })
  const day = LocalDate.safeParse(about.on).data
  const write = () => {
    if (day === undefined) return
    save.mutate(
      { sheetId: sheet.id, version: sheet.version, answeredOn: day, answeredBy: about.by.trim(), answers },
      {
        onError: notifyProblem,
        onSuccess: () => {
          setSaved(true)
          notifications.show({ message: questionnaireText.saved })
        },
      },
    )
  }
  return (
    <section className={classes.returned} aria-label={sheet.providerName}>
      <Group justify="space-between">
        <strong>
          {sheet.code}　{sheet.providerName}
        </strong>
        <Button
          size="compact-sm"
          disabled={isSaved || day === undefined}
          loading={save.isPending}
          aria-label={questionnaireText.saveOf(sheet.providerName)}
          onClick={write}
        >
          {isSaved ? questionnaireText.recorded : questionnaireText.save}
        </Button>
      </Group>
      <About about={about} isSaved={isSaved} onChange={setAbout} />
      <dl>
        {answers.map((answer) => (
          <Answer key={answer.code} data={data} answer={answer} />
        ))}
      </dl>
    </section>
  )
}

type AboutAnswers = { readonly on: string | null; readonly by: string }

type AboutProps = {
  readonly about: AboutAnswers
  readonly isSaved: boolean
  readonly onChange: (about: AboutAnswers) => void
}

/** The day and the person of the answers, as they will be kept. */
function About({ about, isSaved, onChange }: AboutProps) {
  return (
    <Grid gap="sm" my={6}>
      <Grid.Col span={6}>
        <EraDateField
          label={questionnaireText.answeredOn}
          value={about.on}
          error={LocalDate.safeParse(about.on).data === undefined}
          disabled={isSaved}
          onChange={(on) => onChange({ ...about, on })}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <TextInput
          label={questionnaireText.person}
          maxLength={60}
          value={about.by}
          disabled={isSaved}
          onChange={(event) => onChange({ ...about, by: event.currentTarget.value })}
        />
      </Grid.Col>
    </Grid>
  )
}

function Answer({ data, answer: { code, value, note } }: { data: OpenQuestionnaire; answer: SheetAnswer }) {
  const question = data.questions.find((one) => one.code === code)
  const options = data.choices.find((choice) => choice.code === question?.answer)?.options
  const word =
    options?.find((option) => option.value === value)?.word ?? `${String(value ?? '')}${question?.unit ?? ''}`
  return (
    <>
      <dt>{question?.word ?? code}</dt>
      <dd>{[word, note].filter(Boolean).join('　')}</dd>
    </>
  )
}
