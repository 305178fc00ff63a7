import { Button } from '@mantine/core'
import { patientText } from '../../text/patient.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import type { PatientListFilter } from './use-patient-filter.ts'

type NobodyFoundProps = {
  readonly text: string
  readonly filter: PatientListFilter
  readonly onFilter: (filter: PatientListFilter) => void
}

/** An empty list says why it is empty and what to do next. */
export function NobodyFound({ text, filter, onFilter }: NobodyFoundProps) {
  const isSearch = text.trim() !== ''
  const isNarrow = filter.isMine || filter.ward !== null
  const [title, hint] = isSearch
    ? [patientText.emptySearch(text.trim()), patientText.emptySearchHint]
    : isNarrow
      ? [patientText.emptyMine, patientText.emptyMineHint]
      : [patientText.emptyStore, patientText.emptyStoreHint]
  return (
    <EmptyList title={title} hint={hint}>
      {isNarrow && (
        <Button variant="default" onClick={() => onFilter({ ...filter, isMine: false, ward: null })}>
          {patientText.showEveryone}
        </Button>
      )}
      {isSearch && !filter.includesDischarged && (
        <Button variant="default" onClick={() => onFilter({ ...filter, includesDischarged: true })}>
          {patientText.showDischarged}
        </Button>
      )}
    </EmptyList>
  )
}
