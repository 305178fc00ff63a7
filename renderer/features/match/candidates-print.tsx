import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { call } from '../../api/client.ts'
import { matchText } from '../../text/match.ts'
import { SheetDialog } from '../paper/sheet-dialog.tsx'

type Asked = Omit<CallInput<'match.printCandidates'>, 'format'>

/** 候補を印刷: the calling list of a role in its bands, for the department. */
export function CandidatesPrint({ asked, title }: { asked: Asked; title: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPrinter size={15} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {matchText.printCandidates}
      </Button>
      {isOpen && (
        <SheetDialog
          title={title}
          name={['candidates', asked.admissionId, asked.role, asked.widen]}
          make={(format) => call('match.printCandidates', { ...asked, format })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
