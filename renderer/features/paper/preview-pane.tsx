import { Loader, Text } from '@mantine/core'
import { useState } from 'react'
import type { OpenPaper, PaperRef } from '../../../shared/contract/paper.ts'
import { paperText } from '../../text/paper.ts'
import { Problem } from '../../ui/problem.tsx'
import classes from './paper-editor.module.css'
import { PdfFrame } from './pdf-frame.tsx'
import type { PaperWriting } from './use-paper-draft.ts'
import { usePreview } from './use-preview.ts'

type PreviewPaneProps = {
  readonly asked: PaperRef
  readonly open: OpenPaper
  readonly writing: PaperWriting
}

/** The page as it would be printed; while a new one is made the last one stays. */
export function PreviewPane({ asked, open, writing }: PreviewPaneProps) {
  const preview = usePreview(asked, open, writing)
  const [last, setLast] = useState(preview.data?.base64)
  // A character that cannot be printed is no reason to take the page away.
  if (preview.data !== undefined && preview.data.base64 !== last) setLast(preview.data.base64)
  return (
    <section className={classes.pane} aria-label={paperText.preview}>
      {preview.isError && <Problem error={preview.error} onRetry={() => void preview.refetch()} />}
      <div className={classes.page}>
        {last === undefined ? (
          <div className={classes.waiting} role="status">
            {!preview.isError && (
              <Text size="sm">
                <Loader size="xs" mr="xs" />
                {paperText.previewWaiting}
              </Text>
            )}
          </div>
        ) : (
          <PdfFrame base64={last} title={paperText.preview} />
        )}
      </div>
    </section>
  )
}
