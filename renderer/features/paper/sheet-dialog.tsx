import { Button, Group, Modal, Text } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import type { PaperFile } from '../../../shared/contract/paper.ts'
import type { CallError } from '../../api/client.ts'
import { common } from '../../text/common.ts'
import { sheetText } from '../../text/sheet.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { printFrame, saveFile } from './paper-bytes.ts'
import { PdfFrame } from './pdf-frame.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

type Made = { readonly file: PaperFile; readonly note?: ReactNode }

type SheetDialogProps = {
  readonly title: string
  /** By which the made sheet is kept while the dialog is open. */
  readonly name: readonly unknown[]
  readonly make: (format: 'pdf' | 'docx') => Promise<Made>
  readonly onClose: () => void
}

/** A list or form made anew: shown as PDF, printed, or saved as PDF or Word. */
export function SheetDialog({ title, name, make, onClose }: SheetDialogProps) {
  useReturnFocus()
  const frame = useRef<HTMLIFrameElement>(null)
  const made = useQuery<Made, CallError>({
    queryKey: ['sheet', ...name],
    queryFn: () => make('pdf'),
    gcTime: 0,
    // Printing opens a window and closes it again: that is no reason to make the sheet anew.
    refetchOnWindowFocus: false,
  })
  const saveWord = () => make('docx').then(({ file }) => saveFile(file), notifyProblem)
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1180px, 96vw)"
      title={title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <CallStates of={made}>
        {({ file, note }) => (
          <>
            <Group gap="sm" mb="xs">
              <Button
                data-autofocus
                leftSection={<IconPrinter size={17} aria-hidden />}
                onClick={() => printFrame(frame.current)}
              >
                {sheetText.print}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFileTypePdf size={17} aria-hidden />}
                onClick={() => saveFile(file)}
              >
                {sheetText.savePdf}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFileTypeDocx size={17} aria-hidden />}
                onClick={() => void saveWord()}
              >
                {sheetText.saveWord}
              </Button>
              {note !== undefined && <Text size="sm">{note}</Text>}
            </Group>
            <div style={{ height: '68vh' }}>
              <PdfFrame base64={file.base64} title={title} frame={frame} />
            </div>
          </>
        )}
      </CallStates>
    </Modal>
  )
}
