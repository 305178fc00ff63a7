import { Anchor, Text } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PaperCheckView } from '../../../shared/contract/paper.ts'
import type { AdmissionId, ProviderId } from '../../../shared/domain/ids.ts'
import { fold } from '../../../shared/domain/fold.ts'
import type { PaperDraft } from '../../../shared/domain/paper-draft.ts'
import { ConsentOf, WithheldPartners } from '../naming-consent/consent-mark.tsx'
import { providerAddress } from '../provider/provider-address.ts'
import { checkPlace, paperText, severityText } from '../../text/paper.ts'
import classes from './paper-checks.module.css'
import { DOCTOR_SECTION_ID, focusOn, RECIPIENT_ID } from './focus-on.ts'
import { fieldElementId } from './paper-field.tsx'

const AFTER_DIALOG_MS = 350

type PaperChecksProps = {
  readonly checks: readonly PaperCheckView[]
  readonly draft: PaperDraft
  readonly patientId: string
  readonly admissionId: AdmissionId
  /** The recipient, whose page shows how their FAX number stands. */
  readonly providerId?: ProviderId | undefined
  /** Called before the way to a field on this screen is taken. */
  readonly onMend?: () => void
  /** A dialog opened or closed above this one. */
  readonly onDialog?: (isOpen: boolean) => void
}

/** What stands against the issue, each with the way to where it is mended. */
export function PaperChecks(props: PaperChecksProps) {
  const { admissionId, onDialog } = props
  const [asked, ask] = useState<ProviderId | null>(null)
  const choose = (providerId: ProviderId | null) => {
    ask(providerId)
    onDialog?.(providerId !== null)
  }
  return (
    <>
      <Checks {...props} onChoose={choose} />
      {asked !== null && (
        <ConsentOf admissionId={admissionId} providerId={asked} onClose={() => choose(null)} />
      )}
    </>
  )
}

type ChecksProps = PaperChecksProps & { readonly onChoose: (providerId: ProviderId) => void }

function Checks({ checks, ...where }: ChecksProps) {
  if (checks.length === 0) {
    return (
      <p className={classes.fine} role="status">
        <IconCheck size={16} aria-hidden /> {paperText.nothingAgainst}
      </p>
    )
  }
  return (
    <ul className={classes.list} aria-label={paperText.checks}>
      {checks.map((check) => (
        <li key={check.code} className={classes[check.severity]}>
          {check.severity === 'block' ? (
            <IconBan size={18} aria-hidden />
          ) : (
            <IconAlertTriangle size={18} aria-hidden />
          )}
          <span>
            <Text span size="sm" fw={700}>
              {severityText[check.severity]}：
            </Text>
            <span className={classes.text}>{check.text}</span> <Mend check={check} {...where} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Mend({
  check,
  draft,
  patientId,
  admissionId,
  providerId,
  onMend,
  onChoose,
}: { check: PaperCheckView } & Omit<ChecksProps, 'checks'>) {
  if (check.code === 'number-withheld') return <WithheldPartners {...{ admissionId, onChoose }} />
  if (check.code === 'fax-unverified') {
    if (providerId === undefined) return null
    return (
      <Anchor component={Link} href={providerAddress(providerId)} size="sm">
        {paperText.toFaxCheck}
      </Anchor>
    )
  }
  const place = checkPlace[check.code]
  if (place !== undefined) {
    return (
      <Anchor component={Link} href={`/patients/${patientId}/${place.tab}`} size="sm">
        {place.word}
      </Anchor>
    )
  }
  const target = targetOf(check, draft)
  if (target === null) return null
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      onClick={() => {
        onMend?.()
        // An open dialog gives the focus back as it closes; ours comes after that.
        setTimeout(() => focusOn(target.elementId), onMend === undefined ? 0 : AFTER_DIALOG_MS)
      }}
    >
      {target.word}
    </Anchor>
  )
}

/** The place on this screen: the doctor's part, the recipient, or the first field that holds what was found. */
function targetOf(
  { code, found }: PaperCheckView,
  draft: PaperDraft,
): { elementId: string; word: string } | null {
  if (code === 'doctor-part-pending') return { elementId: DOCTOR_SECTION_ID, word: paperText.toDoctor }
  if (code === 'no-recipient') return { elementId: RECIPIENT_ID, word: paperText.toRecipient }
  const sought = found.map(fold)
  const field = draft.sections
    .flatMap(({ fields }) => fields)
    .find(({ value }) => sought.some((word) => fold(value).includes(word)))
  if (field === undefined) return null
  return { elementId: fieldElementId(field.id), word: paperText.toField(field.label.replace('\n', ' ')) }
}
