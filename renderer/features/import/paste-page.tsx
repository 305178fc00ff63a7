import { Alert, Checkbox, Group, Text, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { guessPasted } from '../../../shared/domain/pasted-guess.ts'
import { parsePasted, pastedSeparator } from '../../../shared/domain/pasted-table.ts'
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
          {rows.length === 0 ? '' : pasteText.rows(rows.length, pastedSeparator(text) === ',')}
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

/** Columns and characters of a cell that are read; more is told. */
const MOST_COLUMNS = 60
const LONGEST_CELL = 2000

function Pasted({ rows, onDone }: { rows: string[][]; onDone: () => void }) {
  const widest = Math.max(...rows.map((row) => row.length))
  const width = Math.min(MOST_COLUMNS, widest)
  const [guess] = useState(() => guessPasted(rows, width))
  const [isHeading, setHeading] = useState(guess.hasHeading)
  const [columns, setColumns] = useState(guess.columns)
  const [defaults, setDefaults] = useState({ kind: '', municipalityCode: '' })
  const table = rows.slice(guess.above)
  const body = isHeading ? table.slice(1) : table
  const isCut = widest > width || rows.some((row) => row.some((cell) => cell.length > LONGEST_CELL))
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
          headings={isHeading ? (table[0] ?? []) : []}
          samples={columns.map((_, at) => sampleOf(body, at))}
          columns={columns}
          onColumns={setColumns}
          defaults={defaults}
          onDefaults={setDefaults}
        />
        {guess.above > 0 && <Text size="xs">{pasteText.above(guess.above)}</Text>}
        {isCut && <Text size="xs">{pasteText.cut(MOST_COLUMNS, LONGEST_CELL)}</Text>}
      </Panel>
      {body.length > 0 && columns.includes('name') ? (
        <PastePreview
          rows={body.map((row) => row.slice(0, width).map((cell) => cell.slice(0, LONGEST_CELL)))}
          columns={columns}
          {...defaults}
          onDone={onDone}
        />
      ) : (
        <Alert color="orange" variant="light" role="status" mt="sm">
          {body.length === 0 ? pasteText.onlyHeading : pasteText.noName}
        </Alert>
      )}
    </>
  )
}

/** The first thing that a column says. */
function sampleOf(body: readonly (readonly string[])[], at: number): string {
  const said = body.find((row) => (row[at] ?? '') !== '')?.[at] ?? ''
  return said.length > 18 ? `${said.slice(0, 17)}…` : said
}
