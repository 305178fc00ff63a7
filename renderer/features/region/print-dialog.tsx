import { Button, Group, Modal } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import type { PaperFile } from '../../../shared/contract/paper.ts'
import type { CallError } from '../../api/client.ts'
import { printText } from '../../text/region.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { printFrame, saveFile } from '../paper/paper-bytes.ts'
import { PdfFrame } from '../paper/pdf-frame.tsx'
import classes from './region.module.css'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

type PrintDialogProps = {
  readonly title: string
  /** Makes the PDF; asked once, when the dialog opens. */
  readonly make: () => Promise<PaperFile>
  readonly onClose: () => void
}

/** The paper as it will be printed, with the printer beside it. */
export function PrintDialog({ title, make, onClose }: PrintDialogProps) {
  useReturnFocus()
  const frame = useRef<HTMLIFrameElement>(null)
  const paper = useQuery<PaperFile, CallError>({
    queryKey: ['print-dialog', useId()],
    queryFn: make,
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="90%"
      closeButtonProps={{ 'aria-label': printText.close }}
    >
      <CallStates of={paper}>
        {(file) => (
          <>
            <Group gap="xs" mb="xs">
              <Button
                data-autofocus
                leftSection={<IconPrinter size={17} aria-hidden />}
                onClick={() => printFrame(frame.current)}
              >
                {printText.print}
              </Button>
              <Button
                variant="default"
                leftSection={<IconDownload size={17} aria-hidden />}
                onClick={() => saveFile(file)}
              >
                {printText.savePdf}
              </Button>
            </Group>
            <div className={classes.paper}>
              <PdfFrame base64={file.base64} title={title} frame={frame} />
            </div>
          </>
        )}
      </CallStates>
    </Modal>
  )
}
