import { Title } from '@mantine/core'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { daysBetween, localDate } from '../../../shared/domain/local-date.ts'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import { useSession } from '../../app/session-context.ts'
import { bandText, sexText } from '../../text/patient.ts'
import { dayText } from '../../ui/day-text.ts'
import classes from './patient-band.module.css'
import { PatientChips } from './patient-chips.tsx'

function plannedText(view: PatientView, today: string): string {
  const { plannedDischargeOn, dischargedOn } = view.admission
  if (plannedDischargeOn === null) return bandText.none
  if (dischargedOn !== null) return dayText(plannedDischargeOn)
  const days = bandText.inDays(daysBetween(localDate(today), plannedDischargeOn))
  return bandText.plannedValue(dayText(plannedDischargeOn), days)
}

function stayText({ admission, stayDay }: PatientView): string {
  const from = dayText(admission.admittedOn)
  return admission.dischargedOn === null
    ? bandText.stayValue(stayDay, from)
    : bandText.stayEnded(stayDay, from, dayText(admission.dischargedOn))
}

/** The band that never leaves: who this is, where they lie, since when, until when, who answers for them. */
export function PatientBand({ view }: { view: PatientView }) {
  const { today } = useSession()
  const { patient, admission } = view
  const place = [admission.ward, admission.room].filter((part) => part !== '').join(' ')
  const doctor = bandText.doctorValue(admission.attendingDoctor, admission.department)
  const facts: readonly (readonly [string, string])[] = [
    [bandText.ward, place || bandText.none],
    [bandText.stay, stayText(view)],
    [bandText.planned, plannedText(view, today)],
    [bandText.doctor, doctor || bandText.none],
    [bandText.responsible, view.responsibleName],
  ]
  return (
    <section className={classes.band} aria-label={bandText.label}>
      <div className={classes.who}>
        <Title order={1} className={classes.name}>
          {patient.name}
        </Title>
        <span className={classes.kana}>{patient.kana}</span>
        <span>{bandText.birth(toEraDate(patient.bornOn), view.ageText)}</span>
        <span>{sexText[patient.sex]}</span>
        <span>
          {bandText.id} <strong>{patient.chartNo}</strong>
        </span>
        <PatientChips view={view} />
      </div>
      <dl className={classes.facts}>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
