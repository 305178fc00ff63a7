import type { PatientTabProps } from '../patient/patient-tab.ts'
import { PaperEditor } from './paper-editor.tsx'
import { PaperSheetList } from './paper-sheet-list.tsx'
import { useOpenPaper } from './paper-query.ts'

/** The patient's tab 書類: the papers of the stay, or one of them being written. */
export function PapersTab({ view }: PatientTabProps) {
  const { open, show, close } = useOpenPaper(view.patient.id, view.admission.id)
  if (open === null) return <PaperSheetList view={view} onOpen={show} />
  const { kind, providerId = '', conferenceId = '' } = open
  return (
    <PaperEditor
      key={`${kind} ${providerId} ${conferenceId}`}
      view={view}
      asked={open}
      onOpen={(paper) => show(paper, { replace: true })}
      onClose={close}
    />
  )
}
