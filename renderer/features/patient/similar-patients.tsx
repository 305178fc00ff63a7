import { Alert, Anchor } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUserExclamation } from '@tabler/icons-react'
import { type Control, useWatch } from 'react-hook-form'
import { Link } from 'wouter'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import type { PatientId } from '../../../shared/domain/ids.ts'
import { LocalDate } from '../../../shared/domain/local-date.ts'
import { useCall } from '../../api/use-call.ts'
import { similarText } from '../../text/patient-similar.ts'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'

const WAIT_MS = 250

type SimilarPatientsProps = {
  readonly control: Control<PatientFormValues, unknown, PatientFormInput>
  readonly patientId?: PatientId
}

/** While typing: who is on record already and may be the same person, with the way there. */
export function SimilarPatients({ control, patientId }: SimilarPatientsProps) {
  const [chartNo, name, kana, bornOn] = useWatch({
    control,
    name: ['patient.chartNo', 'patient.name', 'patient.kana', 'patient.bornOn'],
  })
  const written = {
    chartNo: chartNo.slice(0, 20),
    name: name.slice(0, 60),
    kana: kana.slice(0, 80),
    bornOn: LocalDate.safeParse(bornOn).data ?? null,
    ...(patientId === undefined ? {} : { exceptPatientId: patientId }),
  }
  const [asked] = useDebouncedValue(JSON.stringify(written), WAIT_MS)
  const like = JSON.parse(asked) as typeof written
  const isAsked = like.chartNo !== '' || like.name.trim().length > 1 || like.kana.trim().length > 1
  const similar = useCall('patient.findSimilar', like, { enabled: isAsked })
  const found = isAsked ? (similar.data ?? []) : []
  return (
    <div role="status">
      {found.length > 0 && (
        <Alert
          color="orange"
          icon={<IconUserExclamation aria-hidden />}
          title={similarText.title}
          mx="xs"
          my={4}
        >
          {found.map((patient) => (
            <div key={patient.patientId}>
              <Anchor component={Link} href={`/patients/${patient.patientId}`} size="sm">
                {similarText.line(patient.name, patient.kana, toEraDate(patient.bornOn), patient.chartNo)}
              </Anchor>
              {`\u3000${patient.why}`}
            </div>
          ))}
          {similarText.hint}
        </Alert>
      )}
    </div>
  )
}
