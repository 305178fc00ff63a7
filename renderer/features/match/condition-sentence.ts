import type { PatientView } from '../../../shared/contract/patient.ts'
import { matchText } from '../../text/match.ts'

/** So many treatments stand in the sentence; more are counted. */
const NAMED_TREATMENTS = 3

/** What is looked for, folded into one sentence: 防府市富海・89歳・要介護5・人工呼吸器・自宅・10/3退院予定. */
export function conditionSentence({ admission, ageText, areaName }: PatientView): string {
  const { careLevel, residence, household, treatments } = admission.situation
  const more = treatments.length - NAMED_TREATMENTS
  return [
    areaName.replace(' ', '') || matchText.noPlace,
    ageText,
    careLevel,
    ...treatments.slice(0, NAMED_TREATMENTS),
    ...(more > 0 ? [matchText.treatmentsMore(more)] : []),
    matchText.residence(residence),
    household,
    leavingText(admission.plannedDischargeOn),
  ]
    .filter((part) => part !== '')
    .join(matchText.separator)
}

function leavingText(day: string | null): string {
  if (day === null) return matchText.leavingOpen
  const [, month, date] = day.split('-').map(Number)
  return matchText.leaving(`${month}/${date}`)
}
