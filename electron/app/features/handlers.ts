import type { AllHandlers } from '../context.ts'
import { accessLogHandlers } from './access-log.service.ts'
import { accountHandlers } from './account.service.ts'
import { hospitalHandlers } from './hospital.service.ts'
import { masterHandlers } from './master.service.ts'
import { patientHandlers } from './patient.service.ts'
import { sessionHandlers } from './session.service.ts'
import { setupHandlers } from './setup.service.ts'
import { timelineHandlers } from './timeline.service.ts'

/** Every call's handler, by name. A plain list of spreads; a missing one does not compile. */
export const handlers: AllHandlers = {
  ...setupHandlers,
  ...sessionHandlers,
  ...accountHandlers,
  ...accessLogHandlers,
  ...hospitalHandlers,
  ...masterHandlers,
  ...patientHandlers,
  ...timelineHandlers,
}
