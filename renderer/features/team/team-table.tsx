import { Button } from '@mantine/core'
import type { Cover, TeamMember } from '../../../shared/domain/team-member.ts'
import { coverText, teamText } from '../../text/team.ts'
import table from '../../ui/data-table.module.css'
import { dayText } from '../../ui/day-text.ts'
import { ConsentMark } from '../naming-consent/consent-mark.tsx'
import classes from './team-tab.module.css'
import { useRoleWords } from './use-role-words.ts'

type TeamTableProps = {
  readonly members: readonly TeamMember[]
  readonly onEdit: (member: TeamMember) => void
  readonly onRemove: (member: TeamMember) => void
}

/** A number alone has no more signs; words behind it (代表, 内線) may go to the next line. */
const LONG_PHONE = 14

/** The team as a table in calling order. */
export function TeamTable({ members, onEdit, onRemove }: TeamTableProps) {
  const wordOf = useRoleWords()
  const { columns } = teamText
  return (
    <table className={`${table.lines} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col">{columns.role}</th>
          <th scope="col">{columns.provider}</th>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.phoneDay}</th>
          <th scope="col">{columns.phoneNight}</th>
          <th scope="col">{columns.fax}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.firstVisit}</th>
          <th scope="col">{columns.actions}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member, at) => (
          <tr key={member.id}>
            <th scope="row">{members[at - 1]?.role === member.role ? '' : wordOf(member.role)}</th>
            <td>
              <strong>{member.providerName}</strong>
              <ConsentMark admissionId={member.admissionId} providerId={member.providerId} />
              {member.note !== '' && <div className={classes.note}>{member.note}</div>}
            </td>
            <td>{member.person || teamText.unknown}</td>
            <td className={classes.phone} data-long={member.phoneDay.length > LONG_PHONE}>
              {member.phoneDay || teamText.noPhone}
            </td>
            <td className={classes.phone} data-long={member.phoneNight.length > LONG_PHONE}>
              {member.phoneNight}
              <CoverWord word={teamText.night} cover={member.night} />
              <CoverWord word={teamText.holiday} cover={member.holiday} />
            </td>
            <td className={classes.number}>{member.fax || teamText.unknown}</td>
            <td>
              {member.isExisting && <div className={classes.existing}>{teamText.existing}</div>}
              {member.sinceOn === null
                ? member.isExisting
                  ? ''
                  : teamText.unknown
                : dayText(member.sinceOn)}
            </td>
            <td>{member.firstVisitOn === null ? teamText.unknown : dayText(member.firstVisitOn)}</td>
            <td className={classes.actions}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={teamText.editOf(member.providerName)}
                onClick={() => onEdit(member)}
              >
                {teamText.edit}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                aria-label={teamText.removeOf(member.providerName)}
                onClick={() => onRemove(member)}
              >
                {teamText.remove}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CoverWord({ word, cover }: { word: string; cover: Cover }) {
  return (
    <div className={classes.cover} data-cover={cover}>
      {word} {coverText[cover]}
    </div>
  )
}
