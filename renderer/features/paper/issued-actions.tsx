import { Button, Group } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { PaperFile } from '../../../shared/contract/paper.ts'
import type { IssuedPaper } from '../../../shared/domain/issued-paper.ts'
import { call, type CallError } from '../../api/client.ts'
import { paperText } from '../../text/paper.ts'
import { Problem } from '../../ui/problem.tsx'
import { printFrame, saveFile } from './paper-bytes.ts'

type IssuedActionsProps = {
  readonly paper: IssuedPaper
  readonly file: PaperFile
  readonly frame: RefObject<HTMLIFrameElement | null>
}

/** Print again, or save the very bytes or the same content as a Word document. */
export function IssuedActions({ paper, file, frame }: IssuedActionsProps) {
  const word = useMutation<unknown, CallError>({
    mutationFn: async () => {
      const read = await call('paper.readIssued', { issuedPaperId: paper.id, format: 'docx' })
      saveFile(read.file)
    },
  })
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="xs"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => printFrame(frame.current)}
        >
          {paperText.printAgain}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          onClick={() => saveFile(file)}
        >
          {paperText.savePdf}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={word.isPending}
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          onClick={() => word.mutate()}
        >
          {paperText.saveWord}
        </Button>
      </Group>
      {word.isError && <Problem error={word.error} />}
    </>
  )
}
