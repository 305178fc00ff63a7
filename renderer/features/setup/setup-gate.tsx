import { type ReactNode, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../api/use-call.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { FirstStart } from './first-start.tsx'
import { SetupWizard } from './setup-wizard.tsx'
import { StoreProblem } from './store-problem.tsx'

export type SetupState = CallOutput<'setup.read'>

/** Lets through only where a store is ready; otherwise the first start, or what is wrong with the store. */
export function SetupGate({ children }: { children: (setup: SetupState) => ReactNode }) {
  const setup = useCall('setup.read', {})
  const [isWizardOpen, setWizardOpen] = useState(false)
  return (
    <CallStates of={setup}>
      {(state) => {
        if (state.state === 'ready') return children(state)
        if (state.state !== 'empty') return <StoreProblem setup={state} />
        return isWizardOpen ? (
          <SetupWizard setup={state} onBack={() => setWizardOpen(false)} />
        ) : (
          <FirstStart setup={state} onBegin={() => setWizardOpen(true)} />
        )
      }}
    </CallStates>
  )
}
