import { useCallback, useState } from 'react'
import { readCoordinates } from '../../../shared/domain/home-position.ts'
import { kilometresOf, type PinView } from '../../../shared/domain/pin-map.ts'
import type { Draft } from './home-dialog.tsx'
import { RING } from './use-pin-map.ts'

const digits = (value: number, count: number) => Math.round(value * 10 ** count) / 10 ** count

/** Pixels in a degree at which a typed place is looked at. */
const TYPED_SCALE = 6000

/** The place that is being chosen: the cross-hair of the map and the typed numbers go together. */
export function useHomeDraft() {
  const [seen, setSeen] = useState<PinView | null>(null)
  const [typed, setTyped] = useState('')
  const [way, setWay] = useState<'map' | 'typed' | null>(null)
  const read = way === 'typed' ? readCoordinates(typed) : null
  const placed: Draft | null =
    way === 'typed'
      ? read && { ...read, way }
      : way === 'map' && seen !== null
        ? {
            latitude: digits(seen.pin[1], 5),
            longitude: digits(seen.pin[0], 5),
            errorKm: Math.min(30, digits(kilometresOf(seen, RING), 3)),
            way,
          }
        : null
  const see = useCallback((change: (now: PinView | null) => PinView) => setSeen((now) => change(now)), [])
  return {
    seen,
    typed,
    placed,
    see,
    /** The cross-hair was put by hand: the typed numbers no longer count. */
    touch: useCallback(() => {
      setWay('map')
      setTyped('')
    }, []),
    type(text: string) {
      setTyped(text)
      const point = readCoordinates(text)
      if (text.trim() === '') setWay(null)
      else setWay('typed')
      if (point === null) return
      const pin = [point.longitude, point.latitude] as const
      setSeen((now) => ({ center: pin, pin, scale: now?.scale ?? TYPED_SCALE }))
    },
  }
}
