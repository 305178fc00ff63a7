import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** Chromium draws no box higher than this many device pixels; beyond it places are scaled. */
const HIGHEST_BOX = 30_000_000

/** Rows drawn above and below what is seen, so that a quick turn of the wheel shows no gap. */
const SPARE = 4

export type ListWindow = {
  readonly first: number
  /** The one after the last. */
  readonly end: number
  /** Rows that fit on the screen. */
  readonly fitting: number
  /** Height of the whole list in pixels. */
  readonly height: number
  /** Where a row stands in the list, in pixels. */
  readonly topOf: (index: number) => number
  readonly show: (index: number) => void
}

/** What of the box is seen, read once a frame. */
function useSeen(box: RefObject<HTMLElement | null>) {
  const [seen, setSeen] = useState({ top: 0, height: 600 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    let frame = 0
    const read = () => {
      frame = 0
      setSeen((before) =>
        before.top === element.scrollTop && before.height === element.clientHeight
          ? before
          : { top: element.scrollTop, height: element.clientHeight },
      )
    }
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(read)
    }
    read()
    element.addEventListener('scroll', ask, { passive: true })
    const observer = new ResizeObserver(ask)
    observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', ask)
      observer.disconnect()
    }
  }, [box])
  return seen
}

/** A shorter answer leaves nobody below its end. */
function useEnd(box: RefObject<HTMLElement | null>, height: number): void {
  useEffect(() => {
    if ((box.current?.scrollTop ?? 0) > height) box.current?.scrollTo({ top: 0 })
  }, [box, height])
}

/**
 * Which rows of a long list of equal height are seen. Nothing is kept a row: 430,000 of them cost as much as ten.
 * `head` is the height of what stays at the top of the box.
 */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  list: { readonly count: number; readonly rowHeight: number; readonly head: number },
): ListWindow {
  const { count, rowHeight, head } = list
  const seen = useSeen(box)
  const room = Math.max(rowHeight, seen.height - head)
  const real = count * rowHeight
  const height = Math.min(real, Math.floor(HIGHEST_BOX / (window.devicePixelRatio || 1)))
  const isScaled = height < real
  // While scaled, a place of the scrollbar stands for a place of the list in proportion.
  const scale = isScaled ? (real - room) / (height - room) : 1
  const offset = seen.top * scale
  const first = Math.max(0, Math.min(count - 1, Math.floor(offset / rowHeight)) - SPARE)
  const fitting = Math.max(1, Math.floor(room / rowHeight))
  const end = Math.min(count, Math.ceil((offset + room) / rowHeight) + SPARE)
  useEnd(box, height)
  return {
    first,
    end,
    fitting,
    height,
    topOf: (index) => index * rowHeight - offset + seen.top,
    show(index) {
      const top = index * rowHeight
      if (top < offset) box.current?.scrollTo({ top: top / scale })
      else if (top + rowHeight > offset + room)
        box.current?.scrollTo({ top: (top + rowHeight - room) / scale })
    },
  }
}
