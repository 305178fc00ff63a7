import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { navigation } from './navigation.ts'

/** Alt + digit opens a place of the menu from anywhere, also out of a field. */
export function useMenuKeys(): void {
  const [, goTo] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      const item = navigation.find(({ key }) => event.code === `Digit${key}`)
      if (item === undefined) return
      event.preventDefault()
      goTo(item.path)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [goTo])
}
