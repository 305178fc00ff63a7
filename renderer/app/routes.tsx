import { lazy, type LazyExoticComponent, type ComponentType } from 'react'

type Screen = LazyExoticComponent<ComponentType<Record<string, never>>>
export type ScreenRoute = { readonly path: string; readonly screen: Screen }

/** Path → screen. A plain list; a screen is loaded when it is first opened. */
export const routes: readonly ScreenRoute[] = [
  {
    path: '/',
    screen: lazy(() => import('../features/today/today-page.tsx').then((m) => ({ default: m.TodayPage }))),
  },
  {
    path: '/settings',
    screen: lazy(() =>
      import('../features/settings/settings-page.tsx').then((m) => ({ default: m.SettingsPage })),
    ),
  },
]
