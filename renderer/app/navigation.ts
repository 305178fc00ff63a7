import {
  IconBook2,
  IconFileCheck,
  IconMap2,
  IconMessages,
  IconSettings,
  IconSun,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { navigationText } from '../text/navigation.ts'

export type NavigationItem = {
  readonly path: string
  readonly word: string
  readonly icon: Icon
  readonly key: string
}

/** The menu in the order of a working day. `key`: Alt + this digit opens it. */
export const navigation: readonly NavigationItem[] = [
  { path: '/', word: navigationText.today, icon: IconSun, key: '1' },
  { path: '/patients', word: navigationText.patients, icon: IconUsers, key: '2' },
  { path: '/conferences', word: navigationText.conferences, icon: IconMessages, key: '3' },
  { path: '/providers', word: navigationText.providers, icon: IconBook2, key: '4' },
  { path: '/papers', word: navigationText.papers, icon: IconFileCheck, key: '5' },
  { path: '/region', word: navigationText.region, icon: IconMap2, key: '6' },
  { path: '/settings', word: navigationText.settings, icon: IconSettings, key: '7' },
]
