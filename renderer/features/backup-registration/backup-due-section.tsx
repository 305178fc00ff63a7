import { Link } from 'wouter'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../api/use-call.ts'
import { backupText } from '../../text/backup-registration.ts'
import { CallStates } from '../../ui/call-states.tsx'
import table from '../../ui/data-table.module.css'
import { dayText } from '../../ui/day-text.ts'
import { TodaySection } from '../today/today-section.tsx'
import today from '../today/today-section.module.css'

/** On 今日: information about patients registered beforehand that is due. Nothing due: nothing shown. */
export function BackupDueSection({ asked }: { asked: CallInput<'backupRegistration.due'> }) {
  const due = useCall('backupRegistration.due', asked)
  if (due.data?.length === 0) return null
  return (
    <TodaySection title={backupText.todayTitle} count={due.data?.length} empty={backupText.todayEmpty}>
      <CallStates of={due}>
        {(views) => (
          <table className={`${table.lines} ${today.table}`}>
            <tbody>
              {views.map(({ registration, patientName, isOverdue }) => (
                <tr key={registration.id}>
                  <td className={isOverdue ? today.late : undefined}>
                    {registration.nextDueOn !== null && dayText(registration.nextDueOn)}
                    {isOverdue && `　${backupText.overdue}`}
                  </td>
                  <td>
                    {registration.hospitalName}
                    {registration.consentOn === null && `　${backupText.noConsent}`}
                  </td>
                  <td>
                    <Link href={`/patients/${registration.patientId}/team`} className={today.link}>
                      {patientName}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </CallStates>
    </TodaySection>
  )
}
