import { Alert, Badge, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { Consent } from '../../../shared/domain/admission.ts'
import type { ContactPerson } from '../../../shared/domain/patient.ts'
import { formText } from '../../text/patient-form.ts'
import { overviewText } from '../../text/overview.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { Panel } from '../../ui/panel.tsx'
import { HomeLine } from '../home-position/home-line.tsx'
import { Facts } from './overview-facts.tsx'
import classes from './overview.module.css'

/** Whom to phone, with the number large. */
export function OverviewContacts({ contacts }: { contacts: readonly ContactPerson[] }) {
  return (
    <Panel heading={overviewText.people}>
      {contacts.length === 0 && <Text size="sm">{overviewText.nobody}</Text>}
      {contacts.map((person, index) => (
        <div key={`${index}-${person.name}`} className={classes.contact}>
          <div>
            <strong>{person.name}</strong>　{person.relation}
            <div>
              {person.isKeyPerson && (
                <Badge variant="default" radius="sm" mr={6} tt="none">
                  {formText.keyPerson}
                </Badge>
              )}
              {person.isMainCarer && (
                <Badge variant="default" radius="sm" tt="none">
                  {formText.mainCarer}
                </Badge>
              )}
            </div>
          </div>
          <span className={classes.phone}>{person.phone}</span>
        </div>
      ))}
    </Panel>
  )
}

/** Where the patient lives, and what whoever comes there must know. */
export function OverviewHome({ view: { patient, areaName } }: { view: PatientView }) {
  const address = [patient.postalCode === '' ? '' : `〒${patient.postalCode}`, patient.address]
  return (
    <Panel heading={overviewText.home}>
      <Facts
        rows={[
          [formText.address, address.filter((part) => part !== '').join(' ')],
          [formText.district, areaName],
          [formText.phone, patient.phone],
          [overviewText.infection, patient.infection || overviewText.noneKnown],
          [formText.allergy, patient.allergy || overviewText.noneKnown],
        ]}
      />
      <HomeLine key={patient.id} patientId={patient.id} isFact />
    </Panel>
  )
}

/** Whether the patient's information may go out; where it is open, what to do. */
export function OverviewConsent({ consent }: { consent: Consent }) {
  const { state, givenBy, givenOn, except } = consent
  const on = givenOn === null ? '' : dayTextWithYear(givenOn)
  return (
    <Panel heading={overviewText.consent}>
      <Text size="sm" fw={700}>
        {overviewText.consentLine(formText.consentStates[state], givenBy, on)}
      </Text>
      {state !== 'given' && (
        <Alert color="orange" py={6} mt={6} icon={<IconAlertTriangle size={18} aria-hidden />}>
          {overviewText.consentMissing}
        </Alert>
      )}
      {except !== '' && (
        <Text size="sm" mt={4}>
          {overviewText.except}：{except}
        </Text>
      )}
    </Panel>
  )
}
