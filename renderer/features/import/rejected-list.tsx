import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import type { FileReport } from '../../../shared/domain/import-report.ts'
import { importText } from '../../text/import.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { rejectedCsv, rejectedTabs } from './rejected-csv.ts'
import classes from './import.module.css'

const SHOWN = 200

/** Rows that could not come in, with line and reason; to be copied or kept for whoever made the file. */
export function RejectedList({ files }: { files: readonly FileReport[] }) {
  const bad = files.filter(({ rejectedCount }) => rejectedCount > 0)
  if (bad.length === 0) return <EmptyList title={importText.noRejected} />
  return (
    <>
      <Group mb="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCopy size={15} aria-hidden />}
          onClick={() => {
            void navigator.clipboard
              .writeText(rejectedTabs(bad))
              .then(() => notifications.show({ message: importText.copied }))
          }}
        >
          {importText.copy}
        </Button>
        <Button
          component="a"
          variant="default"
          size="xs"
          leftSection={<IconDownload size={15} aria-hidden />}
          download={importText.downloadName}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(rejectedCsv(bad))}`}
        >
          {importText.download}
        </Button>
      </Group>
      {bad.map((file) => (
        <section key={file.sha256} aria-label={file.file}>
          <Text size="sm" fw={700}>
            {importText.withCount(file.file, file.rejectedCount)}
          </Text>
          <ul className={classes.rejected}>
            {file.rejected.slice(0, SHOWN).map(({ line, reason, table }) => (
              <li key={`${table ?? ''}${line}${reason}`}>
                {table === undefined ? '' : `${table}　`}
                {importText.rejectedLine(line, reason)}
              </li>
            ))}
          </ul>
          <Rest file={file} />
        </section>
      ))}
    </>
  )
}

function Rest({ file: { rejected, rejectedCount } }: { file: FileReport }) {
  const uncounted = rejectedCount - rejected.length
  return (
    <Text size="xs" className={classes.quiet}>
      {rejected.length > SHOWN && importText.moreRejected(rejected.length - SHOWN)}
      {uncounted > 0 && importText.moreUncounted(uncounted)}
    </Text>
  )
}
