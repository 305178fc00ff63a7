import { Button, Text } from '@mantine/core'
import { IconLogout, IconSearch } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { useCommand } from '../api/use-call.ts'
import { common, userRoleText } from '../text/common.ts'
import { findAnythingText } from '../text/find-anything.ts'
import { navigationText } from '../text/navigation.ts'
import { findAnything } from './find-anything.tsx'
import classes from './menu.module.css'
import { navigation } from './navigation.ts'
import { useSession } from './session-context.ts'

function isHere(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}

/** Left menu: where to go, who is signed in, and the way out. */
export function Menu() {
  const [location] = useLocation()
  const { user, hospital, isPractice } = useSession()
  const signOut = useCommand('session.signOut')
  return (
    <div className={classes.menu}>
      <div className={classes.name}>
        {common.appName}
        <Text size="xs">{hospital?.name}</Text>
      </div>
      <Button
        mx="sm"
        mb="xs"
        size="xs"
        variant="default"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={<kbd className={classes.key}>{findAnythingText.key}</kbd>}
        onClick={() => findAnything.open()}
      >
        {findAnythingText.open}
      </Button>
      <nav aria-label={navigationText.label} className={classes.items}>
        {navigation.map(({ path, word, icon: Icon, key }) => (
          <Link
            key={path}
            href={path}
            className={classes.item}
            aria-current={isHere(location, path) ? 'page' : undefined}
          >
            <Icon size={18} aria-hidden />
            <span>{word}</span>
            <kbd className={classes.key} aria-hidden title={navigationText.menuKey(key)}>
              {key}
            </kbd>
          </Link>
        ))}
      </nav>
      <div className={classes.person}>
        <Text size="sm" fw={700}>
          {user.displayName}
        </Text>
        <Text size="xs">{userRoleText[user.role]}</Text>
        <Button
          mt="xs"
          size="xs"
          variant="default"
          fullWidth
          leftSection={<IconLogout size={15} aria-hidden />}
          onClick={() => signOut.mutate({})}
        >
          {isPractice ? navigationText.endPractice : navigationText.signOut}
        </Button>
      </div>
    </div>
  )
}
