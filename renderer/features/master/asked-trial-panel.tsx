import { useState } from 'react'
import { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { masterTrialText } from '../../text/master-trial.ts'
import { OrderFound } from './order-found.tsx'
import { NO_PICKS } from './trial-picks.tsx'

type Props = {
  readonly file: string
  /** null: the entry is being added. */
  readonly entryKey: string | null
  readonly entry: Record<string, unknown>
}

/** だれについて何を聞くか: for which test patients a rule would be asked, and what follows for the order. */
export function AskedTrialPanel({ file, entryKey, entry }: Props) {
  const [picks, setPicks] = useState(NO_PICKS)
  const { patient, area } = picks
  const role = Role.safeParse(picks.role).data ?? null
  const trial = useCall('masterEdit.tryAsked', { file, key: entryKey, entry, patient, area, role })
  return (
    <OrderFound
      title={masterTrialText.askedTitle}
      trial={trial}
      picks={picks}
      onPicks={setPicks}
      isAskedShown
    />
  )
}
