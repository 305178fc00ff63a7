import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypeXls, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlanTableInput } from '../../../shared/contract/region.ts'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { planTableText } from '../../text/region.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { usePrintKey } from '../paper/use-print-key.ts'
import { PlanDifferences } from './plan-differences.tsx'
import { PlanTable } from './plan-table.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { RegionHead } from './region-head.tsx'
import { useMedicalArea } from './use-medical-area.ts'
import { useSaveFile } from './use-save-file.ts'

type Choice = Omit<PlanTableInput, 'medicalAreaCode'>

/** 一覧表: the plan's own table of institutions, from the directory as it is now. */
export function PlanTablePage() {
  const area = useMedicalArea()
  const [choice, setChoice] = useState<Choice>({ audience: 'outside', kinds: 'medical' })
  return (
    <>
      <RegionHead title={planTableText.title} area={area}>
        {area.code !== undefined && <Actions asked={{ ...choice, medicalAreaCode: area.code }} />}
      </RegionHead>
      <Choices choice={choice} onChoice={setChoice} />
      <CallStates of={area.tree}>
        {() => area.code !== undefined && <Shown asked={{ ...choice, medicalAreaCode: area.code }} />}
      </CallStates>
    </>
  )
}

function Choices({ choice, onChoice }: { choice: Choice; onChoice: (choice: Choice) => void }) {
  return (
    <Group gap="sm" mb="xs">
      <SegmentedControl
        aria-label={planTableText.audience}
        size="sm"
        value={choice.audience}
        onChange={(value) => onChoice({ ...choice, audience: value === 'inside' ? 'inside' : 'outside' })}
        data={[
          { value: 'outside', label: planTableText.outside },
          { value: 'inside', label: planTableText.inside },
        ]}
      />
      <SegmentedControl
        aria-label={planTableText.kinds}
        size="sm"
        value={choice.kinds}
        onChange={(value) => onChoice({ ...choice, kinds: value === 'all' ? 'all' : 'medical' })}
        data={[
          { value: 'medical', label: planTableText.medical },
          { value: 'all', label: planTableText.allKinds },
        ]}
      />
    </Group>
  )
}

function Actions({ asked }: { asked: PlanTableInput }) {
  const [isPrinting, setIsPrinting] = useState(false)
  const save = useSaveFile((format: 'docx' | 'xlsx') => call('region.exportPlanTable', { ...asked, format }))
  usePrintKey(() => setIsPrinting(true))
  return (
    <>
      <Button leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => setIsPrinting(true)}>
        {planTableText.print}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={17} aria-hidden />}
        loading={save.isPending && save.variables === 'docx'}
        onClick={() => save.mutate('docx')}
      >
        {planTableText.saveWord}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypeXls size={17} aria-hidden />}
        loading={save.isPending && save.variables === 'xlsx'}
        onClick={() => save.mutate('xlsx')}
      >
        {planTableText.saveExcel}
      </Button>
      {isPrinting && (
        <PrintDialog
          title={planTableText.title}
          make={() => call('region.exportPlanTable', { ...asked, format: 'pdf' })}
          onClose={() => setIsPrinting(false)}
        />
      )}
    </>
  )
}

function Shown({ asked }: { asked: PlanTableInput }) {
  const table = useCall('region.planTable', asked)
  return (
    <CallStates of={table}>
      {(found) => (
        <>
          <PlanTable table={found} />
          <PlanDifferences table={found} />
        </>
      )}
    </CallStates>
  )
}
