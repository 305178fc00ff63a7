import { Alert, Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { importText } from '../../text/import.ts'
import { Panel } from '../../ui/panel.tsx'
import { FileCounts } from './file-counts.tsx'

/** What the import did; its record with the way back stands below on the page. */
export function AppliedImport({ report, onAgain }: { report: ImportReport; onAgain: () => void }) {
  return (
    <Panel heading={importText.applied}>
      <Alert role="status" mb="xs" variant="light" color="green" icon={<IconCheck aria-hidden />}>
        {report.isUnchanged ? importText.unchangedAll : importText.appliedTotal(report.providers)}
      </Alert>
      {report.files.length > 0 && <FileCounts report={report} />}
      <Button mt="sm" variant="default" onClick={onAgain}>
        {importText.again}
      </Button>
    </Panel>
  )
}
