import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { PaperRef, PaperSheet } from '../../../shared/contract/paper.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { ConferenceId, ProviderId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { AUDIENCES, audienceText, INSIDE, paperText } from '../../text/paper.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { timeText } from '../../ui/time-text.ts'
import { PaperState } from './paper-state.tsx'
import { PatientIssued } from './patient-issued.tsx'
import classes from './paper-sheet-list.module.css'

type PaperSheetListProps = { readonly view: PatientView; readonly onOpen: (paper: PaperRef) => void }
type Line = PaperSheet['lines'][number]

/** The papers of a stay, by who reads them: what there is to make and how far each has come. */
export function PaperSheetList({ view, onOpen }: PaperSheetListProps) {
  const admissionId = view.admission.id
  const list = useCall('paper.list', { admissionId })
  return (
    <div className={classes.columns}>
      <section aria-label={paperText.listTitle}>
        <CallStates of={list}>
          {(sheets) => (
            <table className={classes.table}>
              <Head />
              {AUDIENCES.map((audience) => (
                <tbody key={audience}>
                  <tr>
                    <th scope="rowgroup" colSpan={6} className={classes.group}>
                      {audienceText[audience]}
                    </th>
                  </tr>
                  {sheets
                    .filter(({ kind }) => kind.audience === audience)
                    .map((sheet) => (
                      <SheetRows
                        key={sheet.kind.code}
                        sheet={sheet}
                        onOpen={(paper) => onOpen({ admissionId, ...paper })}
                      />
                    ))}
                </tbody>
              ))}
            </table>
          )}
        </CallStates>
      </section>
      <PatientIssued patientId={view.patient.id} />
    </div>
  )
}

type Asked = Omit<PaperRef, 'admissionId'>

function Head() {
  const { columns } = paperText
  return (
    <thead>
      <tr>
        <th scope="col">{columns.paper}</th>
        <th scope="col">{columns.needs}</th>
        <th scope="col" className={classes.recipient}>
          {columns.recipient}
        </th>
        <th scope="col" className={classes.state}>
          {columns.state}
        </th>
        <th scope="col" className={classes.when}>
          {columns.when}
        </th>
        <th scope="col" className={classes.open}>
          {columns.open}
        </th>
      </tr>
    </thead>
  )
}

function SheetRows({ sheet, onOpen }: { sheet: PaperSheet; onOpen: (paper: Asked) => void }) {
  const { kind, lines } = sheet
  const { code, title, takesRecipient } = kind
  if (code === 'patient-list') return null
  if (lines.length === 0) {
    return (
      <tr>
        <th scope="row">{title}</th>
        <td className={classes.needs}>{needsOf(kind)}</td>
        <td />
        <td>
          <PaperState state="none" version={null} />
        </td>
        <td />
        <td>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={paperText.makeFor(title)}
            onClick={() => onOpen({ kind: code })}
          >
            {paperText.make}
          </Button>
        </td>
      </tr>
    )
  }
  return lines.map((line, index) => (
    <tr key={`${line.recipientKey} ${line.conferenceId}`}>
      {index === 0 && (
        <th scope="rowgroup" rowSpan={lines.length}>
          {title}
          {takesRecipient && (
            <Button
              display="block"
              px={0}
              size="compact-xs"
              variant="transparent"
              leftSection={<IconPlus size={13} aria-hidden />}
              aria-label={paperText.anotherFor(title)}
              onClick={() => onOpen({ kind: code })}
            >
              {paperText.another}
            </Button>
          )}
        </th>
      )}
      {index === 0 && (
        <td className={classes.needs} rowSpan={lines.length}>
          {needsOf(kind)}
        </td>
      )}
      <LineCells title={title} line={line} onOpen={() => onOpen({ kind: code, ...whereOf(line) })} />
    </tr>
  ))
}

/** What the paper waits for before it may leave. */
function needsOf({
  audience,
  needsConsent,
  checksDisclosure,
  hasDoctorPart,
  isAnonymous,
  conference,
}: PaperSheet['kind']) {
  const { needs } = paperText
  return [
    needsConsent && needs.consent,
    checksDisclosure && needs.disclosure,
    hasDoctorPart && needs.doctor,
    conference === 'one' && audience !== INSIDE && needs.conference,
    isAnonymous && needs.anonymous,
  ]
    .filter((word) => word !== false)
    .join('・')
}

/** A recipient's lasting id opens the same draft as the id of our card. */
function whereOf({ recipientKey, conferenceId }: Line): Pick<PaperRef, 'providerId' | 'conferenceId'> {
  const providerId = ProviderId.safeParse(recipientKey).data
  const conference = ConferenceId.safeParse(conferenceId).data
  return {
    ...(providerId === undefined ? {} : { providerId }),
    ...(conference === undefined ? {} : { conferenceId: conference }),
  }
}

function LineCells({ title, line, onOpen }: { title: string; line: Line; onOpen: () => void }) {
  const { recipientName, state, savedAt, last } = line
  const when =
    last !== null && state === 'issued'
      ? paperText.issuedAt(timeText(last.issuedAt), last.issuedByName)
      : savedAt !== null && paperText.saved(timeText(savedAt))
  return (
    <>
      <td>{recipientName}</td>
      <td>
        <PaperState state={state} version={last?.version ?? null} />
      </td>
      <td>{when}</td>
      <td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={paperText.openOf(title, recipientName)}
          onClick={onOpen}
        >
          {paperText.open}
        </Button>
      </td>
    </>
  )
}
