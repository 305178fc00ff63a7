import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { PaperRef } from '../../../shared/contract/paper.ts'
import { call, type CallError } from '../../api/client.ts'
import { paperText } from '../../text/paper.ts'
import { Problem } from '../../ui/problem.tsx'
import { saveFile } from './paper-bytes.ts'
import type { PaperWriting } from './use-paper-draft.ts'

/** The draft as a file, marked 下書き: for the doctor to write in, for a colleague to read. */
export function DraftActions({ asked, writing }: { asked: PaperRef; writing: PaperWriting }) {
  const save = useMutation<unknown, CallError, 'pdf' | 'docx'>({
    mutationFn: async (format) => {
      if ((await writing.flush()) !== null) saveFile(await call('paper.exportDraft', { ...asked, format }))
    },
  })
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        loading={save.isPending && save.variables === 'pdf'}
        onClick={() => save.mutate('pdf')}
      >
        {paperText.saveDraftPdf}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={save.isPending && save.variables === 'docx'}
        onClick={() => save.mutate('docx')}
      >
        {paperText.saveDraftWord}
      </Button>
      {save.isError && <Problem error={save.error} />}
    </>
  )
}
