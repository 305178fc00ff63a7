/** A row as it stands in a table, below the repositories. */
export type Row = Record<string, unknown>

/** Who saved a row, and when. */
export const by = { version: 1, updated_at: '2026-11-21T00:00:00.000Z', updated_by: 'u' }

/** Columns of text that a test does not care about, all empty. */
export const emptyTexts = (names: string): Row =>
  Object.fromEntries(names.split(' ').map((name) => [name, '']))

export const accountRow: Row = {
  ...emptyTexts('login_name login_folded display_name password_hash'),
  id: 'u',
  role: 'nurse',
  must_change_password: 0,
  is_active: 1,
  failed_tries: 0,
  ...by,
}

/** As migration 0030 knows a patient. */
export const patientRow: Row = {
  ...emptyTexts('kana kana_folded folded postal_code address phone infection allergy'),
  id: 'p',
  chart_no: '1',
  chart_no_folded: '1',
  name: '髙',
  name_folded: '高',
  family_name_folded: '高',
  born_on: '1937-03-04',
  sex: 'female',
  contacts: '[]',
  responsible_user_id: 'u',
  is_fictional: 1,
  ...by,
}

/** As migration 0030 knows a stay in hospital. */
export const admissionRow: Row = {
  ...emptyTexts('ward room department attending_doctor care_level residence household diagnosis disclosure'),
  ...emptyTexts('course care_summary medication consent_given_by consent_except'),
  id: 'a',
  patient_id: 'p',
  admitted_on: '2026-11-01',
  insurance: '[]',
  treatments: '[]',
  wishes: '[]',
  scenes: '[]',
  consent_state: 'none',
  ...by,
}
