import { Link } from 'wouter'
import type { CoverPartner } from '../../../shared/contract/care-group.ts'
import type { AdmissionId, ProviderId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { awayCoverText } from '../../text/team.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { groupAddress } from '../care-group/use-group-words.ts'
import { ConsentMark } from '../naming-consent/consent-mark.tsx'
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
              <Partners admissionId={admissionId} partners={standIns} none={awayCoverText.noStandIn} />
            </dd>
            {advisers.length > 0 && (
              <>
                <dt>{awayCoverText.advisers}</dt>
                <dd>
                  <Partners admissionId={admissionId} partners={advisers} none="" />
                </dd>
              </>
            )}
            <dt>{awayCoverText.hospitals}</dt>
            <dd>
              <Partners admissionId={admissionId} partners={hospitals} none={awayCoverText.noHospital} />
              {registered.map(({ hospitalId, name, hasConsent }) => (
                <div key={hospitalId}>
                  {hasConsent ? awayCoverText.registered(name) : awayCoverText.registeredOpen(name)}
                  <Unlisted {...{ admissionId, hospitalId }} among={hospitals} />
                </div>
              ))}
              {agreed.map(({ hospitalId, name, with: fire }) => (
                <div key={`${hospitalId}${fire}`}>
                  {awayCoverText.agreed(name, fire)}
                  <Unlisted {...{ admissionId, hospitalId }} among={hospitals} />
                </div>
              ))}
            </dd>
          </dl>
        )
      }
    </CallStates>
  )
}

type UnlistedProps = {
  readonly admissionId: AdmissionId
  readonly hospitalId: ProviderId
  readonly among: readonly CoverPartner[]
}

/** The consent of a hospital that stands in no group above. */
function Unlisted({ admissionId, hospitalId, among }: UnlistedProps) {
  if (among.some(({ providerId }) => providerId === hospitalId)) return null
  return <ConsentMark admissionId={admissionId} providerId={hospitalId} />
}

type PartnersProps = {
  readonly admissionId: AdmissionId
  readonly partners: readonly CoverPartner[]
  readonly none: string
}

function Partners({ admissionId, partners, none }: PartnersProps) {
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
            {partner.isInTeam && awayCoverText.inTeam}
          </span>
          {!partner.isInTeam && <ConsentMark admissionId={admissionId} providerId={partner.providerId} />}
        </li>
      ))}
    </ul>
  )
}
