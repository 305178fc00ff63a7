import { useSessionStorage } from '@mantine/hooks'
import { useSession } from '../../app/session-context.ts'

/** What the list shows; kept while the window is open, without any search word. */
export type PatientListFilter = {
  readonly isMine: boolean
  readonly ward: string | null
  readonly includesDischarged: boolean
}

/** Whoever answers for patients begins with their own; everybody else with all. */
export function usePatientFilter(): readonly [PatientListFilter, (filter: PatientListFilter) => void] {
  const { user } = useSession()
  const hasOwn = user.role === 'nurse' || user.role === 'socialWorker'
  const [filter, setFilter] = useSessionStorage<PatientListFilter>({
    key: `ieji-patients-${user.id}`,
    defaultValue: { isMine: hasOwn, ward: null, includesDischarged: false },
    getInitialValueInEffect: false,
  })
  return [filter, setFilter]
}
