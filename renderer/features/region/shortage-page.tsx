import { Button, SegmentedControl, Text } from '@mantine/core'
import { IconFileTypeXls, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { ShortageInput, ShortageView } from '../../../shared/contract/region.ts'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { printText, shortageText } from '../../text/region.ts'
import grid from '../../ui/data-table.module.css'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../provider/use-words.ts'
import { PrintDialog } from './print-dialog.tsx'
import { RegionHead } from './region-head.tsx'
import region from './region.module.css'
import { ShortageMatrix } from './shortage-matrix.tsx'
import { useMedicalArea } from './use-medical-area.ts'
import { useSaveFile } from './use-save-file.ts'

/** 不足: roles by place, how many are known and confirmed, and which could not be found. */
export function ShortagePage() {
  const area = useMedicalArea()
  const [unit, setUnit] = useState<ShortageInput['unit']>('municipality')
  const asked = area.code === undefined ? undefined : { medicalAreaCode: area.code, unit }
  return (
    <>
      <RegionHead title={shortageText.title} area={area}>
        {asked !== undefined && <Actions asked={asked} />}
      </RegionHead>
      <SegmentedControl
        size="sm"
        aria-label={shortageText.unit}
        value={unit}
        onChange={(value) => setUnit(value === 'district' || value === 'subArea' ? value : 'municipality')}
        data={(['municipality', 'district', 'subArea'] as const).map((value) => ({
          value,
          label: shortageText.units[value],
        }))}
      />
      <CallStates of={area.tree}>{() => asked !== undefined && <Shown asked={asked} />}</CallStates>
    </>
  )
}

function Actions({ asked }: { asked: ShortageInput }) {
  const [isPrinting, setIsPrinting] = useState(false)
  const save = useSaveFile(() => call('region.exportShortage', { ...asked, format: 'xlsx' }))
  return (
    <>
      <Button leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => setIsPrinting(true)}>
        {printText.print}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypeXls size={17} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate(undefined)}
      >
        {shortageText.saveExcel}
      </Button>
      {isPrinting && (
        <PrintDialog
          title={shortageText.title}
          make={() => call('region.exportShortage', { ...asked, format: 'pdf' })}
          onClose={() => setIsPrinting(false)}
        />
      )}
    </>
  )
}

function Shown({ asked }: { asked: ShortageInput }) {
  const shortage = useCall('region.shortage', asked)
  return (
    <CallStates of={shortage}>
      {(view) => (
        <>
          <Text size="xs" className={region.quiet} my={6}>
            {shortageText.hint}{' '}
            {view.unknownDistrict > 0 && shortageText.unknownDistrict(view.unknownDistrict)}
          </Text>
          {view.rows.length === 0 ? (
            <Text size="sm">{shortageText.noSubAreas}</Text>
          ) : (
            <ShortageMatrix view={view} />
          )}
          <Recorded view={view} />
        </>
      )}
    </CallStates>
  )
}

function Recorded({ view }: { view: ShortageView }) {
  const words = useWords()
  return (
    <Panel heading={shortageText.recorded}>
      <Text size="xs" className={region.quiet}>
        {shortageText.recordedHint}
      </Text>
      {view.recorded.length === 0 ? (
        <Text size="sm">{shortageText.noneRecorded}</Text>
      ) : (
        <table className={grid.lines}>
          <thead>
            <tr>
              {shortageText.recordedColumns.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.recorded.map((each, index) => (
              // Several of one day, place and role differ in nothing: they name no patient.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                <td>{dayTextWithYear(each.recordedOn)}</td>
                <td>{each.place}</td>
                <td>{words.role(each.role)}</td>
                <td>{shortageText.asked(each.askedCount, each.declinedCount)}</td>
                <td>{each.isOpen ? shortageText.open : shortageText.closed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
