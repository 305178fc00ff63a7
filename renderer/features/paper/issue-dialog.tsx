import { Button, Group, NumberInput, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { OpenPaper, PaperRef } from '../../../shared/contract/paper.ts'
import type { Delivery } from '../../../shared/domain/fax-paper-check.ts'
import type { CallError } from '../../api/client.ts'
import { useCommand } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { paperText } from '../../text/paper.ts'
import { AskingModal } from '../../ui/asking-modal.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { Problem } from '../../ui/problem.tsx'
import { PaperChecks } from './paper-checks.tsx'
import type { PaperWriting } from './use-paper-draft.ts'

type IssueDialogProps = {
  readonly asked: PaperRef
  readonly open: OpenPaper
  readonly writing: PaperWriting
  readonly patientId: string
  readonly onIssued: (issued: CallOutput<'paper.issue'>, isToPrint: boolean) => void
  readonly onClose: () => void
}

/** The last look before a paper leaves: to whom, which version, what was checked, and why all the same. */
export function IssueDialog({ asked, open, writing, patientId, onIssued, onClose }: IssueDialogProps) {
  const [said, setSaid] = useState<Said>({ purpose: '', copies: 1, reason: '' })
  const [delivery, setDelivery] = useState<Delivery>('hand')
  // Escape belongs to the dialog above.
  const [isCovered, setCovered] = useState(false)
  const issue = useCommand('paper.issue')
  // A FAX goes only to a number that two people have made sure of.
  const byFax = delivery === 'fax' && open.faxBlock !== null ? [open.faxBlock] : []
  const checks = [...byFax, ...writing.stand.checks]
  const isBlocked = checks.some(({ severity }) => severity === 'block')
  const needsReason = checks.length > 0 && !isBlocked
  const run = async (isToPrint: boolean) => {
    const version = await writing.flush()
    if (version === null) return
    const input = { ...asked, version, ...said, delivery, reason: needsReason ? said.reason : '' }
    issue.mutate(input, { onSuccess: (issued) => onIssued(issued, isToPrint) })
  }
  return (
    <AskingModal
      onClose={onClose}
      closeOnEscape={!isCovered}
      title={paperText.issueTitle(open.kind.title)}
      size="lg"
      centered
    >
      <Stack gap="sm" onKeyDown={guardConversion}>
        <Text size="sm">
          {paperText.issueVersion(open.nextVersion)}
          {open.recipient !== null && `　${paperText.issueTo(open.recipient.name)}`}
          <br />
          {paperText.issueHint}
        </Text>
        {open.kind.takesRecipient && open.kind.code !== 'fax-cover' && (
          <DeliveryChoice value={delivery} onChange={setDelivery} />
        )}
        {writing.missing.length > 0 && <Text size="sm">{paperText.missingNote(writing.missing.length)}</Text>}
        <PaperChecks
          checks={checks}
          draft={writing.draft}
          patientId={patientId}
          admissionId={asked.admissionId}
          onDialog={setCovered}
          providerId={open.recipient?.providerId}
          onMend={onClose}
        />
        {isBlocked ? (
          <Text size="sm">{paperText.issueBlocked}</Text>
        ) : (
          <IssueFields {...{ said, needsReason }} error={issue.error} onSay={setSaid} />
        )}
        {issue.isError && <Problem error={issue.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          {!isBlocked && (
            <IssueButtons
              isReady={!needsReason || said.reason.trim() !== ''}
              isBusy={issue.isPending}
              onIssue={(isToPrint) => void run(isToPrint)}
            />
          )}
        </Group>
      </Stack>
    </AskingModal>
  )
}

function DeliveryChoice({ value, onChange }: { value: Delivery; onChange: (value: Delivery) => void }) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={paperText.delivery}
      value={value}
      onChange={(chosen) => onChange(chosen as Delivery)}
      data={[
        { value: 'hand', label: paperText.byHand },
        { value: 'mail', label: paperText.byMail },
        { value: 'fax', label: paperText.byFax },
      ]}
    />
  )
}

type Said = { readonly purpose: string; readonly copies: number; readonly reason: string }

function IssueFields({
  said,
  needsReason,
  error,
  onSay,
}: {
  said: Said
  needsReason: boolean
  error: CallError | null
  onSay: (said: Said) => void
}) {
  return (
    <>
      {needsReason && (
        <Textarea
          label={paperText.reason}
          value={said.reason}
          maxLength={300}
          autosize
          minRows={2}
          required
          data-autofocus
          error={error?.wire.fields?.['reason']}
          onChange={(event) => onSay({ ...said, reason: event.currentTarget.value })}
        />
      )}
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={paperText.purpose}
          placeholder={paperText.purposeExample}
          value={said.purpose}
          maxLength={200}
          onChange={(event) => onSay({ ...said, purpose: event.currentTarget.value })}
        />
        <NumberInput
          w="6rem"
          label={paperText.copies}
          min={1}
          max={99}
          allowDecimal={false}
          value={said.copies}
          onChange={(value) => onSay({ ...said, copies: typeof value === 'number' ? value : 1 })}
        />
      </Group>
    </>
  )
}

function IssueButtons({
  isReady,
  isBusy,
  onIssue,
}: {
  isReady: boolean
  isBusy: boolean
  onIssue: (isToPrint: boolean) => void
}) {
  return (
    <>
      <Button variant="default" disabled={!isReady || isBusy} onClick={() => onIssue(false)}>
        {paperText.issueOnly}
      </Button>
      <Button
        data-autofocus={isReady ? true : undefined}
        leftSection={<IconPrinter size={17} aria-hidden />}
        disabled={!isReady}
        loading={isBusy}
        onClick={() => onIssue(true)}
      >
        {paperText.issue}
      </Button>
    </>
  )
}
