import { useState } from 'react'
import { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { masterTrialText } from '../../text/master-trial.ts'
import { OrderFound } from './order-found.tsx'
import { NO_PICKS } from './trial-picks.tsx'

type Props = { readonly entryKey: string; readonly entry: Record<string, unknown> }

/** 順の変わり方: the candidates of a test patient as they would stand, before the condition is saved. */
export function OrderTrialPanel({ entryKey, entry }: Props) {
  const [picks, setPicks] = useState(NO_PICKS)
  const { patient, area } = picks
  const role = Role.safeParse(picks.role).data ?? null
  const trial = useCall('masterEdit.tryOrder', { key: entryKey, entry, patient, area, role })
  return <OrderFound title={masterTrialText.orderTitle} trial={trial} picks={picks} onPicks={setPicks} />
}
