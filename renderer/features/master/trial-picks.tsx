import { Group, Select } from '@mantine/core'
import { masterTrialText } from '../../text/master-trial.ts'
import { foldFilter } from '../../ui/fold-filter.ts'

type Choice = { readonly value: string; readonly word: string }

/** On whom, where and for which role something is tried; undefined leaves it to the program. */
export type Picks = { readonly patient: string | null; readonly area: string; readonly role: string | null }

export const NO_PICKS: Picks = { patient: null, area: '', role: null }

type TrialPicksProps = {
  readonly picks: Picks
  readonly onChange: (picks: Picks) => void
  readonly areas: readonly Choice[]
  readonly area: string
  readonly patients: readonly Choice[]
  readonly patient: string
  readonly roles?: readonly Choice[]
  readonly role?: string | null
}

const dataOf = (choices: readonly Choice[]) => choices.map(({ value, word }) => ({ value, label: word }))

/** The choices above a trial, each with what was taken where nobody chose. */
export function TrialPicks({ picks, onChange, ...shown }: TrialPicksProps) {
  const { areas, area, patients, patient, roles, role } = shown
  const shared = { size: 'xs' as const, allowDeselect: false, searchable: true, filter: foldFilter }
  return (
    <>
      <Group gap={6} grow>
        {roles !== undefined && (
          <Select
            {...shared}
            label={masterTrialText.role}
            data={dataOf(roles)}
            value={role ?? null}
            onChange={(next) => onChange({ ...picks, role: next, patient: null })}
          />
        )}
        <Select
          {...shared}
          label={masterTrialText.area}
          data={dataOf(areas)}
          value={area === '' ? null : area}
          onChange={(next) => onChange({ ...picks, area: next ?? '' })}
        />
      </Group>
      <Select
        {...shared}
        label={masterTrialText.patient}
        data={dataOf(patients)}
        value={patient === '' ? null : patient}
        onChange={(next) => onChange({ ...picks, patient: next })}
      />
    </>
  )
}
