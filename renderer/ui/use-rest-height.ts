import { useLayoutEffect, useState, type RefObject } from 'react'

/** Room below the element to the end of the screen in pixels, at least `least`: its columns scroll by themselves. */
export function useRestHeight(element: RefObject<HTMLElement | null>, least: number): number {
  const [height, setHeight] = useState(least)
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current
      if (box === null) return
      const main = box.closest('main')
      const scrolled = main?.scrollTop ?? 0
      // Below the screen stands the line of notices.
      const end = main?.getBoundingClientRect().bottom ?? window.innerHeight
      const top = box.getBoundingClientRect().top + scrolled
      setHeight(Math.max(least, Math.floor(end - top - 12)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element.current?.closest('main') ?? document.body)
    if (element.current?.parentElement) observer.observe(element.current.parentElement)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [element, least])
  return height
}
