import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/ja'
import { Router } from 'wouter'
import { queryClient } from '../api/query-client.ts'
import { useCall } from '../api/use-call.ts'
import { FirstPassword } from '../features/session/first-password.tsx'
import { SessionGate } from '../features/session/session-gate.tsx'
import { SetupGate } from '../features/setup/setup-gate.tsx'
import { CallStates } from '../ui/call-states.tsx'
import { useGuardedLocation } from '../ui/leave-guard.tsx'
import { NoticeLine } from './notice-line.tsx'
import { Shell } from './shell.tsx'
import { theme } from './theme.ts'
import { useWindowKeys } from './use-window-keys.ts'

/** Providers, then the two gates (set up? signed in?), then the program. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} forceColorScheme="light">
        <DatesProvider settings={{ locale: 'ja', firstDayOfWeek: 0 }}>
          <Router hook={useGuardedLocation}>
            <Gates />
          </Router>
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  )
}

function Gates() {
  useWindowKeys()
  const session = useCall('session.read', {})
  return (
    <CallStates of={session}>
      {(state) => {
        if (state.user === null || state.mustChangePassword)
          return (
            <>
              {state.user === null ? (
                <SetupGate>{(setup) => <SessionGate setup={setup} />}</SetupGate>
              ) : (
                <FirstPassword />
              )}
              <NoticeLine isDoor />
            </>
          )
        return <Shell session={{ ...state, user: state.user }} />
      }}
    </CallStates>
  )
}
