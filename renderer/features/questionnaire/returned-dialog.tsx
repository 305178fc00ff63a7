import { Button, Group, Modal, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { SheetAnswer } from '../../../shared/contract/questionnaire.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { common } from '../../text/common.ts'
import { questionnaireText } from '../../text/questionnaire.ts'
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
  const { sheet, answers, answeredBy } = returned
  const write = () =>
    save.mutate(
      { sheetId: sheet.id, version: sheet.version, answeredOn: localDate(today), answeredBy, answers },
      {
        onError: notifyProblem,
        onSuccess: () => {
          setSaved(true)
          notifications.show({ message: questionnaireText.saved })
        },
      },
    )
  return (
    <section className={classes.returned} aria-label={sheet.providerName}>
      <Group justify="space-between">
        <strong>
          {sheet.code}　{sheet.providerName}　{answeredBy}
        </strong>
        <Button
          size="compact-sm"
          disabled={isSaved}
          loading={save.isPending}
          aria-label={questionnaireText.saveOf(sheet.providerName)}
          onClick={write}
        >
          {isSaved ? questionnaireText.recorded : questionnaireText.save}
        </Button>
      </Group>
      <dl>
        {answers.map((answer) => (
          <Answer key={answer.code} data={data} answer={answer} />
        ))}
      </dl>
    </section>
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
