import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { useCall } from '../../api/use-call.ts'
import { coverText, gapText, teamText } from '../../text/team.ts'
import classes from './team-bar.module.css'
import { useRoleWords } from './use-role-words.ts'

/** The bar that is always below: who has joined, by role, day and night, and in words what is missing. */
export function TeamBar({ view }: { view: PatientView }) {
  const team = useCall('team.list', { admissionId: view.admission.id })
  const wordOf = useRoleWords()
  const members = team.data?.members ?? []
  return (
    <section className={classes.bar} aria-label={teamText.title}>
      <div className={classes.left}>
        <Link href={`/patients/${view.patient.id}/team`} className={classes.title}>
          {teamText.title}
        </Link>
        {team.data !== undefined && members.length === 0 && <span>{teamText.empty}</span>}
        <ul className={classes.members}>
          {members.map((member) => (
            <Member key={member.id} member={member} roleWord={wordOf(member.role)} />
          ))}
        </ul>
        {team.data !== undefined && <Gaps gaps={team.data.gaps} wordOf={wordOf} />}
      </div>
      <Button
        component={Link}
        href={`/patients/${view.patient.id}/papers?kind=family-candidates`}
        size="compact-sm"
        variant="default"
        className={classes.print}
        leftSection={<IconPrinter size={15} aria-hidden />}
      >
        {teamText.familyList}
      </Button>
    </section>
  )
}

function Member({ member, roleWord }: { member: TeamMember; roleWord: string }) {
  const { providerName, phoneDay, phoneNight, night, holiday } = member
  const byNight = night === 'yes' && phoneNight !== '' ? phoneNight : coverText[night]
  const title = [
    `${teamText.day} ${phoneDay || teamText.noPhone}`,
    `${teamText.night} ${byNight}`,
    `${teamText.holiday} ${coverText[holiday]}`,
  ]
  return (
    <li className={classes.member} title={title.join('　')}>
      <strong>{roleWord}</strong> <span className={classes.name}>{providerName}</span>{' '}
      <span className={classes.cover}>
        {teamText.night} {coverText[night]}・{teamText.holiday} {coverText[holiday]}
      </span>
    </li>
  )
}

type Gap = CallOutput<'team.list'>['gaps'][number]

/** Roles without anybody are named together; the other gaps each for itself. */
function Gaps({ gaps, wordOf }: { gaps: readonly Gap[]; wordOf: (role: Gap['role']) => string }) {
  if (gaps.length === 0) return <p className={classes.whole}>{teamText.noGaps}</p>
  const nobody = gaps.filter(({ kind }) => kind === 'nobody').map(({ role }) => wordOf(role))
  const others = gaps.filter(({ kind }) => kind !== 'nobody').map((gap) => gapText(gap, wordOf(gap.role)))
  const words = [...(nobody.length > 0 ? [teamText.nobodyYet(nobody.join('・'))] : []), ...others]
  return (
    <p className={classes.gaps}>
      <IconAlertTriangle size={15} aria-label={teamText.gaps} />
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </p>
  )
}
