import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type RefObject, useRef } from 'react'
import type { PaperFile } from '../../../shared/contract/paper.ts'
import type { IssuedPaper } from '../../../shared/domain/issued-paper.ts'
import { paperText } from '../../text/paper.ts'
import { IssuedActions } from './issued-actions.tsx'
import { printFrame } from './paper-bytes.ts'
import classes from './paper-editor.module.css'
import { PdfFrame } from './pdf-frame.tsx'

type IssuedPaneProps = {
  readonly paper: IssuedPaper
  readonly file: PaperFile
  readonly isToPrint: boolean
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly onDone: () => void
}

/** What was just issued: it goes to the printer by itself where that was asked, and stays at hand. */
export function IssuedPane({ paper, file, isToPrint, frame, onDone }: IssuedPaneProps) {
  const wasPrinted = useRef(!isToPrint)
  const title = paperText.issued(paper.number, paper.version)
  return (
    <section className={classes.pane} aria-label={title}>
      <div className={classes.banner} role="status">
        <IconCheck size={18} aria-hidden />
        <strong>{title}</strong>
        <IssuedActions paper={paper} file={file} frame={frame} />
        <Button size="xs" variant="subtle" onClick={onDone}>
          {paperText.toDraft}
        </Button>
      </div>
      <div className={classes.page}>
        <PdfFrame
          base64={file.base64}
          title={title}
          frame={frame}
          onShown={() => {
            if (wasPrinted.current) return
            wasPrinted.current = true
            printFrame(frame.current)
          }}
        />
      </div>
    </section>
  )
}
