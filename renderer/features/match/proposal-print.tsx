import { Button, Group, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { paperText } from '../../text/paper.ts'
import { teamProposalText } from '../../text/team-proposal.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { printFrame } from '../paper/paper-bytes.ts'
import { PdfFrame } from '../paper/pdf-frame.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

/** 案の比較を印刷: the sheet for the department, looked at before it is printed. */
export function ProposalPrint({ admissionId }: { admissionId: AdmissionId }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPrinter size={15} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {teamProposalText.print}
      </Button>
      {isOpen && <Sheet admissionId={admissionId} onClose={() => setOpen(false)} />}
    </>
  )
}

function Sheet({ admissionId, onClose }: { admissionId: AdmissionId; onClose: () => void }) {
  useReturnFocus()
  const frame = useRef<HTMLIFrameElement>(null)
  const file = useCall('teamProposal.print', { admissionId })
  return (
    <Modal
      opened
      onClose={onClose}
      size="90%"
      title={teamProposalText.printTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <CallStates of={file}>
        {({ base64 }) => (
          <>
            <div style={{ height: '65vh' }}>
              <PdfFrame base64={base64} title={teamProposalText.printTitle} frame={frame} />
            </div>
            <Group justify="flex-end" mt="xs">
              <Button
                leftSection={<IconPrinter size={17} aria-hidden />}
                onClick={() => printFrame(frame.current)}
              >
                {paperText.print}
              </Button>
            </Group>
          </>
        )}
      </CallStates>
    </Modal>
  )
}
