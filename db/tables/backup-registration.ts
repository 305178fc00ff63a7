export type BackupRegistrationRow = {
  id: string
  patient_id: string
  admission_id: string
  hospital_id: string
  hospital_name: string
  doctor_id: string | null
  doctor_name: string
  consent_on: string | null
  consent_by: string
  registered_on: string
  ended_on: string | null
  end_reason: string
  last_given_on: string | null
  next_due_on: string | null
  note: string
  version: number
  updated_at: string
  updated_by: string
}

export type BackupGivingRow = {
  id: string
  registration_id: string
  given_on: string
  way: string
  given_to: string
  note: string
  at: string
  by_name: string
}

export type BackupRegistrationTables = {
  backup_registration: BackupRegistrationRow
  backup_giving: BackupGivingRow
}
