import { Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { HiddenPartnerView } from '../../../shared/contract/naming-consent.ts'
import type { AdmissionId, ProviderId } from '../../../shared/domain/ids.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { agreedText, namingConsentText, scopeTexts } from '../../text/naming-consent.ts'
import { dayText } from '../../ui/day-text.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import classes from './consent-mark.module.css'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type ConsentMarkProps = { readonly admissionId: AdmissionId; readonly providerId: ProviderId }

/** Beside a partner who is not 公開: whether this patient's papers may name them, and the way to record it. */
export function ConsentMark({ admissionId, providerId }: ConsentMarkProps) {
  const hidden = useCall('namingConsent.list', { admissionId })
  const partner = hidden.data?.find((each) => each.providerId === providerId)
  return partner === undefined ? null : <Mark admissionId={admissionId} partner={partner} />
}

type WithheldProps = {
  readonly admissionId: AdmissionId
  readonly onChoose: (providerId: ProviderId) => void
}

/** Everybody whom the family's papers leave out, each with the way to record a consent. */
export function WithheldPartners({ admissionId, onChoose }: WithheldProps) {
  const hidden = useCall('namingConsent.list', { admissionId })
  return (
    <Group gap={6} mt={4}>
      {hidden.data
        ?.filter(({ consent }) => consent === null)
        .map(({ providerId, name }) => (
          <Button key={providerId} size="compact-sm" variant="default" onClick={() => onChoose(providerId)}>
            {namingConsentText.recordOf(name)}
          </Button>
        ))}
    </Group>
  )
}

/** The dialog for one partner; it stands by itself, because the sentence that opened it goes once the consent is there. */
export function ConsentOf({ admissionId, providerId, onClose }: ConsentMarkProps & { onClose: () => void }) {
  const hidden = useCall('namingConsent.list', { admissionId })
  const partner = hidden.data?.find((each) => each.providerId === providerId)
  if (partner === undefined) return null
  return <ConsentDialog admissionId={admissionId} partner={partner} onClose={onClose} />
}

type Open = 'edit' | 'withdraw' | null

function Mark({ admissionId, partner }: { admissionId: AdmissionId; partner: HiddenPartnerView }) {
  const { user } = useSession()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const { consent, name } = partner
  const mayWrite = WRITERS.some((role) => role === user.role)
  return (
    <div className={classes.mark} data-agreed={consent !== null}>
      {consent === null ? (
        <IconAlertTriangle size={15} aria-hidden />
      ) : (
        <IconCircleCheck size={15} aria-hidden />
      )}
      <div>
        {consent === null ? (
          namingConsentText.withheld(partner.visibility)
        ) : (
          <>
            <div title={namingConsentText.recordedBy(partner.recordedByName)}>
              {agreedText(consent, dayText(consent.agreedOn))}
            </div>
            <div className={classes.scope}>
              {scopeTexts(consent).map((piece) => (
                <span key={piece}>{piece} </span>
              ))}
            </div>
            {consent.note !== '' && <div className={classes.scope}>{consent.note}</div>}
          </>
        )}
        {mayWrite && (
          <Group gap={4}>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={
                consent === null ? namingConsentText.recordOf(name) : namingConsentText.changeOf(name)
              }
              onClick={() => setOpen('edit')}
            >
              {consent === null ? namingConsentText.record : namingConsentText.change}
            </Button>
            {consent !== null && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="red"
                aria-label={namingConsentText.withdrawOf(name)}
                onClick={() => setOpen('withdraw')}
              >
                {namingConsentText.withdraw}
              </Button>
            )}
          </Group>
        )}
      </div>
      {open === 'edit' && <ConsentDialog admissionId={admissionId} partner={partner} onClose={close} />}
      {open === 'withdraw' && consent !== null && <WithdrawDialog consent={consent} onClose={close} />}
    </div>
  )
}
