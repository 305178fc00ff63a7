import type { ComponentType, LazyExoticComponent } from 'react'
import type { PatientView } from '../../../shared/contract/patient.ts'

/** What a tab of the patient page gets. */
export type PatientTabProps = { readonly view: PatientView }

export type PatientTab = {
  /** Last part of the address: `/patients/:patientId/<slug>`. */
  readonly slug: string
  readonly word: string
  readonly screen: LazyExoticComponent<ComponentType<PatientTabProps>>
}
