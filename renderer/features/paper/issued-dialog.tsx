import { Group, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link } from 'wouter'
import type { IssuedPaperId } from '../../../shared/domain/ids.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { call, type CallError } from '../../api/client.ts'
import { common } from '../../text/common.ts'
import { paperText } from '../../text/paper.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { timeText } from '../../ui/time-text.ts'
import { IssuedActions } from './issued-actions.tsx'
import classes from './issued-dialog.module.css'
import { PdfFrame } from './pdf-frame.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

/** Read once: it cannot change, and every reading stands in the access log. */
function useIssued(issuedPaperId: IssuedPaperId) {
  return useQuery<Issued, CallError>({
    queryKey: ['issued paper', issuedPaperId],
    queryFn: () => call('paper.readIssued', { issuedPaperId, format: 'pdf' }),
    staleTime: 'static',
    gcTime: 0,
  })
}

/** An issued paper as it was, to read, print and save again. */
export function IssuedDialog({
  issuedPaperId,
  linksToPatient = false,
  onClose,
}: {
  issuedPaperId: IssuedPaperId
  linksToPatient?: boolean
  onClose: () => void
}) {
  useReturnFocus()
  const read = useIssued(issuedPaperId)
  const title = read.data === undefined ? common.loading : titleOf(read.data)
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="min(70rem, 96vw)"
      centered
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <CallStates of={read}>
        {(issued) => <Shown issued={issued} linksToPatient={linksToPatient} />}
      </CallStates>
    </Modal>
  )
}

type Issued = CallOutput<'paper.readIssued'>

const titleOf = ({ paper }: Issued) => `${paper.title}　${paper.number} ${paperText.version(paper.version)}`

function Shown({ issued, linksToPatient }: { issued: Issued; linksToPatient: boolean }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const { paper, file } = issued
  const facts = [
    paperText.issuedAt(timeText(paper.issuedAt), paper.issuedByName),
    paper.recipientName,
    paper.purpose,
    paperText.copiesCount(paper.copies),
  ].filter((part) => part !== '')
  return (
    <>
      <Group justify="space-between" mb="xs">
        <div>
          <Text size="sm">
            {paperText.asItWas}　{facts.join('　')}
          </Text>
          {paper.reason !== '' && <Text size="xs">{paperText.reasonWas(paper.reason)}</Text>}
          <Text size="xs">{paperText.hash(paper.sha256)}</Text>
        </div>
        <Group gap="xs">
          {linksToPatient && <Link href={`/patients/${paper.patientId}/papers`}>{paperText.toPatient}</Link>}
          <IssuedActions paper={paper} file={file} frame={frame} />
        </Group>
      </Group>
      <div className={classes.frame}>
        <PdfFrame base64={file.base64} title={titleOf(issued)} frame={frame} />
      </div>
    </>
  )
}
