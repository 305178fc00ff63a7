import type { Generated } from 'kysely'

export type UserAccountRow = {
  id: string
  login_name: string
  login_folded: string
  display_name: string
  role: string
  password_hash: string
  must_change_password: number
  is_active: number
  failed_tries: number
  locked_until: string | null
  version: number
  updated_at: string
  updated_by: string
}

/** One row: the hospital and department as they stand on every paper. */
export type HospitalRow = {
  id: string
  name: string
  department: string
  postal_code: string
  address: string
  phone: string
  fax: string
  is_practice: number
  version: number
  updated_at: string
  updated_by: string
}

/** Who used which call on whose record, when; refused attempts too. Rows are only added. */
export type AccessLogRow = {
  no: number
  at: string
  user_id: string | null
  user_name: string
  call: string
  about: string | null
  outcome: string
}

export type AccountTables = {
  user_account: UserAccountRow
  hospital: HospitalRow
  access_log: Omit<AccessLogRow, 'no'> & { no: Generated<number> }
}
