import { z } from 'zod'

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof WindowPlace>

/** The page is made for 1366×768; a little less still works. */
export const SMALLEST = { width: 1024, height: 600 } as const
const COMFORTABLE = { width: 1440, height: 900 } as const

/** So much of the title bar has to lie on a screen for a window to be caught with the mouse. */
const GRIP = 120

/** Where the window opens: as it was left if that is still on a screen, else in the middle, filling a small screen. */
export function placeWindow(saved: unknown, screens: readonly [Area, ...Area[]]): WindowPlace {
  const left = WindowPlace.safeParse(saved)
  if (left.success && screens.some((screen) => isCatchable(left.data, screen))) return left.data
  const [main] = screens
  const width = Math.min(COMFORTABLE.width, main.width)
  const height = Math.min(COMFORTABLE.height, main.height)
  return {
    x: main.x + Math.floor((main.width - width) / 2),
    y: main.y + Math.floor((main.height - height) / 2),
    width,
    height,
    isMaximized: main.width <= COMFORTABLE.width || main.height <= COMFORTABLE.height,
  }
}

function isCatchable(place: WindowPlace, screen: Area): boolean {
  const isLargeEnough = place.width >= SMALLEST.width && place.height >= SMALLEST.height
  const across = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x)
  const isTitleOnScreen = place.y >= screen.y - 10 && place.y < screen.y + screen.height - 40
  return isLargeEnough && isTitleOnScreen && across >= GRIP
}
