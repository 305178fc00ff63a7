import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { InstitutionLineView, MergedInstitution } from '../../../shared/contract/institution.ts'
import { useCommand } from '../../api/use-call.ts'
import { institutionText } from '../../text/institution.ts'
import { Problem } from '../../ui/problem.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useListNames } from '../import/use-list-names.ts'

type SetApartProps = {
  readonly institution: MergedInstitution
  readonly line: InstitutionLineView
  readonly onClose: () => void
}

/**
 * Says of one line that it is another institution than each of the others; of opening hours, that they are not those of the
 * line whose number they name. The latter has no evidence of its own and takes a reason.
 */
export function SetApart({ institution, line, onClose }: SetApartProps) {
  const [note, setNote] = useState('')
  const [isAsked, setAsked] = useState(false)
  const decide = useCommand('institution.decide')
  const listName = useListNames()
  const { adds } = line
  const nameOf = (one: InstitutionLineView) => (one.name === '' ? listName(one.section) : one.name)
  const others = othersOf(institution, line)
  const pairs = others.slice(0, 200).map((other) => ({
    aId: line.lineId,
    bId: other.lineId,
    shown: {
      aName: nameOf(line),
      bName: nameOf(other),
      place: other.municipality,
      evidence: other.evidence,
      ...(adds === null ? {} : { isTakenOff: true }),
    },
  }))
  const isReasonMissing = adds !== null && note.trim() === ''
  const alongside = institution.lines.filter((other) => other.adds?.toLineId === line.lineId).length
  return (
    <ReasonDialog
      title={adds === null ? institutionText.setApartTitle : institutionText.takeOffTitle}
      confirm={adds === null ? institutionText.setApart : institutionText.takeOff}
      isBusy={decide.isPending}
      onClose={onClose}
      onConfirm={() => {
        setAsked(true)
        if (!isReasonMissing) decide.mutate({ verdict: 'different', note, pairs }, { onSuccess: onClose })
      }}
    >
      <Text size="sm">
        {adds === null
          ? institutionText.setApartHint(line.name, others.length)
          : institutionText.takeOffHint(nameOf(line), institution.name)}
        {alongside > 0 && institutionText.goesAlong(alongside)}
      </Text>
      <TextInput
        label={adds === null ? institutionText.note : institutionText.reason}
        value={note}
        maxLength={300}
        data-autofocus
        error={isAsked && isReasonMissing ? institutionText.reasonMissing : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {decide.error !== null && <Problem error={decide.error} />}
    </ReasonDialog>
  )
}

/** The lines that it is set apart from: what only adds to one of them follows by itself. */
function othersOf(
  { lines }: MergedInstitution,
  { lineId, adds }: InstitutionLineView,
): InstitutionLineView[] {
  if (adds !== null) return lines.filter((other) => other.lineId === adds.toLineId)
  return lines.filter((other) => other.lineId !== lineId && other.adds === null)
}
