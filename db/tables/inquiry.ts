export type InquiryTableRow = {
  id: string
  admission_id: string
  role: string
  provider_id: string
  provider_name: string
  state: string
  method: string
  asked_at: string
  asked_by: string
  contact_person: string
  reason: string
  call_back_on: string | null
  call_back_time: string
  answered_at: string | null
  version: number
  updated_at: string
  updated_by: string
}

/** What happened to an inquiry, one row a step. Rows are only added. */
export type InquiryStepTableRow = {
  inquiry_id: string
  no: number
  at: string
  by: string
  by_name: string
  kind: string
  state: string
  method: string
  contact_person: string
  reason: string
  call_back_on: string | null
  call_back_time: string
}

export type InquiryTables = {
  inquiry: InquiryTableRow
  inquiry_step: InquiryStepTableRow
}
