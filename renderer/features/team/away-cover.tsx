import { Link } from 'wouter'
import type { CoverPartner } from '../../../shared/contract/care-group.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { awayCoverText } from '../../text/team.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { groupAddress } from '../care-group/use-group-words.ts'
import classes from './team-tab.module.css'

/** Who comes when the home doctor is away and which hospital takes the patient, as their groups say. */
export function AwayCover({ admissionId }: { admissionId: AdmissionId }) {
  const cover = useCall('careGroup.coverOfTeam', { admissionId })
  return (
    <CallStates of={cover}>
      {({ hasDoctor, standIns, advisers, hospitals, registered, agreed }) =>
        hasDoctor && (
          <dl className={classes.away} aria-label={awayCoverText.title}>
            <dt>{awayCoverText.standIns}</dt>
            <dd>
              <Partners partners={standIns} none={awayCoverText.noStandIn} />
            </dd>
            {advisers.length > 0 && (
              <>
                <dt>{awayCoverText.advisers}</dt>
                <dd>
                  <Partners partners={advisers} none="" />
                </dd>
              </>
            )}
            <dt>{awayCoverText.hospitals}</dt>
            <dd>
              <Partners partners={hospitals} none={awayCoverText.noHospital} />
              {registered.map(({ hospitalId, name, hasConsent }) => (
                <div key={hospitalId}>
                  {hasConsent ? awayCoverText.registered(name) : awayCoverText.registeredOpen(name)}
                </div>
              ))}
              {agreed.map(({ hospitalId, name, with: fire }) => (
                <div key={`${hospitalId}${fire}`}>{awayCoverText.agreed(name, fire)}</div>
              ))}
            </dd>
          </dl>
        )
      }
    </CallStates>
  )
}

function Partners({ partners, none }: { partners: readonly CoverPartner[]; none: string }) {
  if (partners.length === 0)
    return (
      <>
        {none} <Link href="/providers/groups">{awayCoverText.toGroups}</Link>
      </>
    )
  return (
    <ul>
      {partners.map((partner) => (
        <li key={partner.providerId}>
          <strong>{partner.name}</strong>　{partner.phone}
          {partner.phoneNight !== '' && `（${partner.phoneNight}）`}{' '}
          <span className={classes.note}>
            {partner.note} <Link href={groupAddress(partner.groupId)}>{partner.groupName}</Link>{' '}
            {!partner.isPublic && awayCoverText.internal}
            {partner.isInTeam && awayCoverText.inTeam}
          </span>
        </li>
      ))}
    </ul>
  )
}
