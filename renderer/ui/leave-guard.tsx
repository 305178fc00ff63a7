import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { fieldText } from '../text/fields.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

type Leave = () => void
type Ask = (leave: Leave) => void
/** While something on screen is not saved: a form, and a dialog above it. The topmost asks before any change of place. */
const asks: Ask[] = []
const topmost = (): Ask | undefined => asks.at(-1)

/** For the router: wouter's place in the address, which asks first where something is not saved. */
export function useGuardedLocation(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation()
  const guarded: typeof navigate = (to, options) => {
    const ask = topmost()
    if (ask === undefined) navigate(to, options)
    else ask(() => navigate(to, options))
  }
  return [location, guarded]
}
useGuardedLocation.hrefs = (href: string) => `#${href}`

/** From here to the next render nothing is asked: what was on screen is saved. */
export function leaveFreely(): void {
  asks.length = 0
}

/** Put into a form: as long as `isDirty`, leaving asks: by menu, by link, by the back key, by closing the window. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const [leave, setLeave] = useState<Leave | null>(null)
  useEffect(() => {
    if (!isDirty) return
    const held = location.href
    const ask: Ask = (next) => setLeave(() => next)
    asks.push(ask)
    // The back key has changed the address already, but nothing on screen has heard of it yet.
    const onBack = () => {
      if (topmost() !== ask || location.href === held) return
      const wanted = location.href
      history.pushState(null, '', held)
      ask(() => location.assign(wanted))
    }
    const onUnload = (event: BeforeUnloadEvent) => {
      if (topmost() !== undefined) event.preventDefault()
    }
    window.addEventListener('popstate', onBack)
    window.addEventListener('beforeunload', onUnload)
    return () => {
      const at = asks.indexOf(ask)
      if (at >= 0) asks.splice(at, 1)
      window.removeEventListener('popstate', onBack)
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [isDirty])
  if (leave === null) return null
  return (
    <ConfirmDialog
      title={fieldText.leaveTitle}
      cancel={fieldText.stay}
      confirm={fieldText.leave}
      isDanger
      onClose={() => setLeave(null)}
      onConfirm={() => {
        leaveFreely()
        setLeave(null)
        leave()
      }}
    >
      <Text size="sm">{fieldText.leaveHint}</Text>
    </ConfirmDialog>
  )
}
