import { addNewAttendees } from './conference-table.ts'
import type { ConferenceBody, ConferenceSection, ExpectedChange } from './conference.ts'

/**
 * Takes over what has become known since the conference was begun: texts that nobody touched, places of the team that
 * nobody sits for, empty phone fields and empty days. Whatever a person wrote stays.
 */
export function refillConference(body: ConferenceBody, fresh: ConferenceBody): ConferenceBody {
  return {
    ...addNewAttendees(body, fresh.attendees),
    sections: body.sections.map((section) => refillSection(section, fresh.sections)),
    expectedChanges: body.expectedChanges.map((change) => refillCalls(change, fresh.expectedChanges)),
    dischargeOn: body.dischargeOn ?? fresh.dischargeOn,
    firstVisitOn: body.firstVisitOn ?? fresh.firstVisitOn,
  }
}

function refillSection(section: ConferenceSection, fresh: readonly ConferenceSection[]): ConferenceSection {
  const isUntouched = (section.isPrefilled || section.text === '') && !section.isConfirmed
  const newer = fresh.find(({ id }) => id === section.id)
  return isUntouched && newer !== undefined && newer.text !== '' ? { ...section, ...newer } : section
}

function refillCalls(change: ExpectedChange, fresh: readonly ExpectedChange[]): ExpectedChange {
  const newer = fresh.find(({ symptom }) => symptom === change.symptom)
  if (newer === undefined) return change
  return {
    ...change,
    callByDay: change.callByDay || newer.callByDay,
    callByNight: change.callByNight || newer.callByNight,
  }
}
