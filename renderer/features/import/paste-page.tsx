import { Alert, Checkbox, Group, Text, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { PastedField } from '../../../shared/domain/pasted-table.ts'
import { guessColumns, hasHeading, parsePasted } from '../../../shared/domain/pasted-table.ts'
import { pasteText } from '../../text/import.ts'
import { Panel } from '../../ui/panel.tsx'
import { AssignColumns } from './assign-columns.tsx'
import { ImportFrame } from './import-page.tsx'
import { PastePreview } from './paste-preview.tsx'

const MOST_ROWS = 1000

/** A table from Excel becomes cards of ours: pasted, columns assigned, looked at, then made. */
export function PastePage() {
  const [text, setText] = useState('')
  const rows = useMemo(() => parsePasted(text), [text])
  return (
    <ImportFrame tab="paste">
      <Text size="sm" mb="sm">
        {pasteText.about}
      </Text>
      <Panel heading={pasteText.area}>
        <Textarea
          aria-label={pasteText.area}
          placeholder={pasteText.areaHint}
          rows={rows.length === 0 ? 8 : 3}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Text size="sm" role="status">
          {rows.length === 0 ? '' : pasteText.rows(rows.length)}
        </Text>
        {rows.length > MOST_ROWS && (
          <Alert color="red" role="alert">
            {pasteText.tooMany}
          </Alert>
        )}
      </Panel>
      {/* Another paste is another table: nothing chosen for the last one stays. */}
      {rows.length > 0 && rows.length <= MOST_ROWS && (
        <Pasted key={text} rows={rows} onDone={() => setText('')} />
      )}
    </ImportFrame>
  )
}

function Pasted({ rows, onDone }: { rows: string[][]; onDone: () => void }) {
  const [isHeading, setHeading] = useState(() => hasHeading(rows))
  const headings = isHeading ? (rows[0] ?? []) : []
  const width = Math.min(60, Math.max(...rows.map((row) => row.length)))
  const [columns, setColumns] = useState<(PastedField | null)[]>(() =>
    Array.from({ length: width }, (_, at) => guessColumns(rows[0] ?? [])[at] ?? null),
  )
  const [defaults, setDefaults] = useState({ kind: '', municipalityCode: '' })
  const body = isHeading ? rows.slice(1) : rows
  return (
    <>
      <Panel heading={pasteText.columns}>
        <Group justify="space-between" mb="xs">
          <Text size="xs">{pasteText.columnsHint}</Text>
          <Checkbox
            label={pasteText.heading}
            checked={isHeading}
            onChange={(event) => setHeading(event.currentTarget.checked)}
          />
        </Group>
        <AssignColumns
          headings={headings}
          columns={columns}
          onColumns={setColumns}
          defaults={defaults}
          onDefaults={setDefaults}
        />
      </Panel>
      {body.length > 0 && (
        <PastePreview
          rows={body.map((row) => row.slice(0, width).map((cell) => cell.slice(0, 2000)))}
          columns={columns}
          {...defaults}
          onDone={onDone}
        />
      )}
    </>
  )
}
