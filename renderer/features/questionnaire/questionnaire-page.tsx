import { Anchor, Button, FileButton, Group, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconFileSpreadsheet, IconFileUpload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { QuestionnaireId, type QuestionnaireSheet } from '../../../shared/domain/questionnaire.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { questionnaireText } from '../../text/questionnaire.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { readBase64 } from '../import/read-base64.ts'
import { saveFile } from '../paper/paper-bytes.ts'
import { SheetDialog } from '../paper/sheet-dialog.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { ReturnedDialog } from './returned-dialog.tsx'
import { SheetTable } from './sheet-table.tsx'
import classes from './questionnaire.module.css'

export type OpenQuestionnaire = CallOutput<'questionnaire.get'>
type Returned = CallOutput<'questionnaire.readSheet'>
type Open =
  | { readonly what: 'print'; readonly sheet: QuestionnaireSheet | null }
  | { readonly what: 'answer'; readonly sheet: QuestionnaireSheet }
  | { readonly what: 'returned'; readonly read: Returned }
  | null

/** One アンケート: its sheets, who has answered, and the ways out and back. */
export function QuestionnairePage() {
  const { questionnaireId } = useParams<{ questionnaireId: string }>()
  const id = QuestionnaireId.safeParse(questionnaireId).data
  return id === undefined ? <Lost /> : <Page questionnaireId={id} />
}

function Page({ questionnaireId }: { questionnaireId: QuestionnaireId }) {
  const found = useCall('questionnaire.get', { questionnaireId })
  if (found.error?.wire.code === 'not-found') return <Lost />
  return (
    <>
      {found.isError && found.data === undefined && <Back />}
      <CallStates of={found}>{(data) => <Detail data={data} />}</CallStates>
    </>
  )
}

function Back() {
  return (
    <Anchor component={Link} href="/providers/questionnaires" size="sm">
      <IconChevronLeft size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />
      {questionnaireText.back}
    </Anchor>
  )
}

function Lost() {
  return (
    <>
      <Back />
      <Title order={1} size="h3">
        {questionnaireText.lost}
      </Title>
    </>
  )
}

function Detail({ data }: { data: OpenQuestionnaire }) {
  const { user } = useSession()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const mayWrite = WRITERS.some((role) => role === user.role)
  const { questionnaire, questions } = data
  const questionnaireId = questionnaire.id
  return (
    <div className={classes.page}>
      <title>{questionnaire.title}</title>
      <Back />
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h3">
            {questionnaireText.no(questionnaire.no)}　{questionnaire.title}
          </Title>
          <Text size="sm">{questions.map(({ word }) => word).join('、')}</Text>
        </div>
        {mayWrite && (
          <Ways
            questionnaireId={questionnaireId}
            onPrint={() => setOpen({ what: 'print', sheet: null })}
            onRead={(read) => setOpen({ what: 'returned', read })}
          />
        )}
      </Group>
      <SheetTable
        data={data}
        mayWrite={mayWrite}
        onPrint={(sheet) => setOpen({ what: 'print', sheet })}
        onAnswer={(sheet) => setOpen({ what: 'answer', sheet })}
      />
      {open?.what === 'answer' && <AnswerDialog data={data} sheet={open.sheet} onClose={close} />}
      {open?.what === 'returned' && <ReturnedDialog data={data} read={open.read} onClose={close} />}
      {open?.what === 'print' && (
        <SheetDialog
          title={questionnaire.title}
          name={['questionnaire', questionnaireId, open.sheet?.id]}
          make={(format) =>
            call('questionnaire.print', {
              questionnaireId,
              sheetIds: open.sheet === null ? [] : [open.sheet.id],
              format,
            })
          }
          onClose={close}
        />
      )}
    </div>
  )
}

type WaysProps = {
  readonly questionnaireId: QuestionnaireId
  readonly onPrint: () => void
  readonly onRead: (read: Returned) => void
}

/** Out by print or Excel, back by Excel. */
function Ways({ questionnaireId, onPrint, onRead }: WaysProps) {
  const excel = () =>
    call('questionnaire.print', { questionnaireId, sheetIds: [], format: 'xlsx' }).then(
      ({ file }) => saveFile(file),
      notifyProblem,
    )
  const read = async (file: File | null) => {
    if (file === null) return
    const base64 = await readBase64(file)
    await call('questionnaire.readSheet', { questionnaireId, fileName: file.name, base64 }).then(
      onRead,
      notifyProblem,
    )
  }
  return (
    <Group gap="xs">
      <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={onPrint}>
        {questionnaireText.print}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={() => void excel()}
      >
        {questionnaireText.excel}
      </Button>
      <FileButton accept=".xlsx" onChange={(file) => void read(file)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
            {questionnaireText.returned}
          </Button>
        )}
      </FileButton>
    </Group>
  )
}
