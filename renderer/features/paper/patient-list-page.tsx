import { Button, Group, SegmentedControl, Select, Text, Textarea, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { call, type CallError } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { paperText } from '../../text/paper.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { useRestHeight } from '../../ui/use-rest-height.ts'
import { usePatientFilter } from '../patient/use-patient-filter.ts'
import { printFrame, saveFile } from './paper-bytes.ts'
import { PdfFrame } from './pdf-frame.tsx'
import { usePrintKey } from './use-print-key.ts'

const PAUSE_MS = 500

/** 受け持ち患者一覧: the sheet carried on rounds, of whom the person chooses. */
export function PatientListPage() {
  const [filter, setFilter] = usePatientFilter()
  const [note, setNote] = useState('')
  const [settledNote] = useDebouncedValue(note.trim(), PAUSE_MS)
  const wards = useCall('patient.search', { text: '', limit: 1 }).data?.wards ?? []
  const asked = {
    isMine: filter.isMine,
    note: settledNote,
    ...(filter.ward === null ? {} : { ward: filter.ward }),
  }
  const list = useQuery<CallOutput<'paper.patientList'>, CallError>({
    queryKey: ['paper.patientList', asked],
    queryFn: () => call('paper.patientList', asked),
    placeholderData: keepPreviousData,
    // Printing opens a window and closes it again: that is no reason to make the sheet anew.
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <Title order={1} size="h3">
        {paperText.roundsTitle}
      </Title>
      <Text size="sm" mb="xs">
        {paperText.roundsHint}
      </Text>
      <Group gap="sm" align="flex-end" mb="sm">
        <SegmentedControl
          aria-label={paperText.roundsWhose}
          value={filter.isMine ? 'mine' : 'all'}
          onChange={(value) => setFilter({ ...filter, isMine: value === 'mine' })}
          data={[
            { value: 'mine', label: paperText.mine },
            { value: 'all', label: paperText.everyone },
          ]}
        />
        <Select
          w="12rem"
          label={paperText.ward}
          placeholder={paperText.allWards}
          clearable
          clearButtonProps={{ 'aria-label': paperText.allWards }}
          data={[...new Set([...wards, ...(filter.ward === null ? [] : [filter.ward])])]}
          value={filter.ward}
          onChange={(ward) => setFilter({ ...filter, ward })}
        />
        <Textarea
          flex={1}
          miw="14rem"
          autosize
          minRows={1}
          maxRows={3}
          maxLength={1000}
          label={paperText.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Group>
      <CallStates of={list}>{(sheet) => <Sheet sheet={sheet} />}</CallStates>
    </>
  )
}

function Sheet({ sheet }: { sheet: CallOutput<'paper.patientList'> }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const height = useRestHeight(stage, 360)
  const { file, count } = sheet
  usePrintKey(() => printFrame(frame.current))
  return (
    <>
      <Group gap="sm" mb="xs">
        <Button leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => printFrame(frame.current)}>
          {paperText.print}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={17} aria-hidden />}
          onClick={() => saveFile(file)}
        >
          {paperText.savePdf}
        </Button>
        <Text size="sm" role="status">
          {paperText.count(count)}
        </Text>
      </Group>
      <div ref={stage} style={{ height }}>
        <PdfFrame base64={file.base64} title={paperText.roundsTitle} frame={frame} />
      </div>
    </>
  )
}
