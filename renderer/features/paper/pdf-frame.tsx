import { type Ref, useEffect, useState } from 'react'
import { paperBlob } from './paper-bytes.ts'
import classes from './pdf-frame.module.css'

type PdfFrameProps = {
  readonly base64: string
  readonly title: string
  /** The frame that shows the paper, for printing. */
  readonly frame?: Ref<HTMLIFrameElement>
  readonly onShown?: () => void
}
type Loaded = { readonly key: number; readonly base64: string }

/** The viewer paints a moment after its frame has loaded. */
const PAINT_MS = 180
/** A viewer that has just left the page may still be reading. */
const REVOKE_MS = 2000
const PLAIN_VIEWER = '#toolbar=0&navpanes=0&view=FitH'

/** A PDF in the browser's viewer. The next one is loaded behind the one on screen and takes its place when it is there. */
export function PdfFrame({ base64, title, frame, onShown }: PdfFrameProps) {
  const [papers, setPapers] = useState<readonly Loaded[]>([{ key: 0, base64 }])
  const last = papers.at(-1)
  if (last !== undefined && last.base64 !== base64) setPapers([...papers, { key: last.key + 1, base64 }])
  const shown = (key: number) => {
    setPapers((all) => all.filter((paper) => paper.key >= key))
    onShown?.()
  }
  return (
    <div className={classes.stage}>
      {papers.map((paper, index) => (
        <Paper
          key={paper.key}
          base64={paper.base64}
          title={title}
          layer={papers.length - index}
          frame={index === papers.length - 1 ? frame : undefined}
          onShown={() => shown(paper.key)}
        />
      ))}
    </div>
  )
}

type PaperProps = Omit<PdfFrameProps, 'frame'> & {
  readonly layer: number
  readonly frame: Ref<HTMLIFrameElement> | undefined
}

function Paper({ base64, title, layer, frame, onShown }: PaperProps) {
  const [address] = useState(() => URL.createObjectURL(paperBlob({ base64, mediaType: 'application/pdf' })))
  useEffect(() => () => void setTimeout(() => URL.revokeObjectURL(address), REVOKE_MS), [address])
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      style={{ zIndex: layer }}
      src={`${address}${PLAIN_VIEWER}`}
      title={title}
      onLoad={() => setTimeout(() => onShown?.(), PAINT_MS)}
    />
  )
}
