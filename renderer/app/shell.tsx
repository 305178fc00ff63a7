import { Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { Text, Title } from '@mantine/core'
import { common } from '../text/common.ts'
import { navigationText } from '../text/navigation.ts'
import { ScreenBoundary } from '../ui/screen-boundary.tsx'
import { FindAnything } from './find-anything.tsx'
import { Menu } from './menu.tsx'
import { NoticeLine } from './notice-line.tsx'
import { PracticeBand } from './practice-band.tsx'
import { routes } from './routes.tsx'
import { SessionContext, type SignedIn } from './session-context.ts'
import classes from './shell.module.css'
import { useMenuKeys } from './use-menu-keys.ts'

/** Menu on the left, the screen on the right; the practice band above both. */
export function Shell({ session }: { session: SignedIn }) {
  useMenuKeys()
  const [location] = useLocation()
  return (
    <SessionContext value={session}>
      <div className={classes.window}>
        <a className={classes.skip} href="#main" onClick={skipToMain}>
          {navigationText.skipToMain}
        </a>
        {session.isPractice && <PracticeBand />}
        <FindAnything />
        <div className={classes.frame}>
          <Menu />
          <main id="main" className={classes.main} tabIndex={-1}>
            <ScreenBoundary place={location}>
              <Suspense fallback={<Text role="status">{common.loading}</Text>}>
                <Switch>
                  {routes.map(({ path, screen: Screen }) => (
                    <Route key={path} path={path}>
                      <Screen />
                    </Route>
                  ))}
                  <Route>
                    <Title order={1} size="h3">
                      {navigationText.notFoundTitle}
                    </Title>
                    <Text>{navigationText.notFoundHint}</Text>
                  </Route>
                </Switch>
              </Suspense>
            </ScreenBoundary>
          </main>
        </div>
        <NoticeLine />
      </div>
    </SessionContext>
  )
}

/** The address holds the route in its hash, so the link moves the focus by hand. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
