import { Button, Group, Title } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { OpenPaper, PaperRef } from '../../../shared/contract/paper.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { paperText } from '../../text/paper.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { useRestHeight } from '../../ui/use-rest-height.ts'
import { DraftActions } from './draft-actions.tsx'
import { CHECKS_ID } from './focus-on.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { IssuedPane } from './issued-pane.tsx'
import { printFrame } from './paper-bytes.ts'
import { PaperChecks } from './paper-checks.tsx'
import classes from './paper-editor.module.css'
import { PaperFields } from './paper-fields.tsx'
import { PaperNotes } from './paper-notes.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { RecipientChooser } from './recipient-chooser.tsx'
import { type PaperWriting, usePaperDraft } from './use-paper-draft.ts'
import { usePrintKey } from './use-print-key.ts'

type PaperEditorProps = {
  readonly view: PatientView
  readonly asked: PaperRef
  readonly onOpen: (paper: PaperRef) => void
  readonly onClose: () => void
}

/** One paper: its fields on the left, the page on the right, what stands against it above. */
export function PaperEditor(props: PaperEditorProps) {
  const open = useCall('paper.open', props.asked)
  return <CallStates of={open}>{(data) => <Editor {...props} open={data} />}</CallStates>
}

type Issued = CallOutput<'paper.issue'> & { readonly isToPrint: boolean }

function Editor({ view, asked, open, onOpen, onClose }: PaperEditorProps & { open: OpenPaper }) {
  const { user } = useSession()
  const isReadOnly = user.role === 'clerk'
  const writing = usePaperDraft(asked, open)
  const [isIssuing, setIssuing] = useState(false)
  const [issued, setIssued] = useState<Issued | null>(null)
  const columns = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLIFrameElement>(null)
  const height = useRestHeight(columns, 380)
  usePrintKey(() => {
    if (issued !== null) printFrame(page.current)
    else if (!isReadOnly) setIssuing(true)
  })
  return (
    <div>
      <Head {...{ asked, open, writing, isReadOnly, onOpen, onClose }} onIssue={() => setIssuing(true)} />
      <PaperNotes open={open} writing={writing} isReadOnly={isReadOnly} />
      <div ref={columns} className={classes.columns} style={{ height }}>
        <section className={classes.fields} aria-label={paperText.fields}>
          <div className={classes.checks} id={CHECKS_ID} tabIndex={-1}>
            <PaperChecks
              checks={writing.stand.checks}
              draft={writing.draft}
              patientId={view.patient.id}
              admissionId={asked.admissionId}
              providerId={open.recipient?.providerId}
            />
          </div>
          <PaperFields
            asked={asked}
            writing={writing}
            attendingDoctor={view.admission.attendingDoctor}
            isReadOnly={isReadOnly}
          />
        </section>
        {issued === null ? (
          <PreviewPane asked={asked} open={open} writing={writing} />
        ) : (
          <IssuedPane {...issued} frame={page} onDone={() => setIssued(null)} />
        )}
      </div>
      {isIssuing && (
        <IssueDialog
          asked={asked}
          open={open}
          writing={writing}
          patientId={view.patient.id}
          onClose={() => setIssuing(false)}
          onIssued={(made, isToPrint) => {
            setIssuing(false)
            setIssued({ ...made, isToPrint })
          }}
        />
      )}
    </div>
  )
}

type HeadProps = Pick<PaperEditorProps, 'asked' | 'onOpen' | 'onClose'> & {
  readonly open: OpenPaper
  readonly writing: PaperWriting
  readonly isReadOnly: boolean
  readonly onIssue: () => void
}

/** What paper this is and to whom, and what can be done with it. */
function Head({ asked, open, writing, isReadOnly, onOpen, onClose, onIssue }: HeadProps) {
  return (
    <Group gap="sm" mb={4} wrap="nowrap">
      <Button
        size="xs"
        variant="subtle"
        flex="none"
        px={6}
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={onClose}
      >
        {paperText.back}
      </Button>
      <Title order={2} size="h5" className={classes.title}>
        {open.kind.title}
      </Title>
      {open.kind.takesRecipient && (
        <RecipientChooser asked={asked} recipient={open.recipient} onChoose={onOpen} />
      )}
      {!isReadOnly && (
        <Group gap="xs" wrap="nowrap" ml="auto" flex="none">
          <DraftActions asked={asked} writing={writing} />
          <Button
            size="xs"
            leftSection={<IconPrinter size={16} aria-hidden />}
            title={paperText.issueKey}
            onClick={onIssue}
          >
            {paperText.issue}
          </Button>
        </Group>
      )}
    </Group>
  )
}
