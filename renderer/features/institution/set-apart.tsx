import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { InstitutionLineView, MergedInstitution } from '../../../shared/contract/institution.ts'
import { useCommand } from '../../api/use-call.ts'
import { institutionText } from '../../text/institution.ts'
import { Problem } from '../../ui/problem.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

type SetApartProps = {
  readonly institution: MergedInstitution
  readonly line: InstitutionLineView
  readonly onClose: () => void
}

/** Says of one line that it is another institution than each of the others. */
export function SetApart({ institution, line, onClose }: SetApartProps) {
  const [note, setNote] = useState('')
  const decide = useCommand('institution.decide')
  const others = institution.lines.filter(({ lineId }) => lineId !== line.lineId)
  const pairs = others.slice(0, 200).map((other) => ({
    aId: line.lineId,
    bId: other.lineId,
    shown: { aName: line.name, bName: other.name, place: line.municipality, evidence: other.evidence },
  }))
  return (
    <ReasonDialog
      title={institutionText.setApartTitle}
      confirm={institutionText.setApart}
      isBusy={decide.isPending}
      onClose={onClose}
      onConfirm={() => decide.mutate({ verdict: 'different', note, pairs }, { onSuccess: onClose })}
    >
      <Text size="sm">{institutionText.setApartHint(line.name, others.length)}</Text>
      <TextInput
        label={institutionText.note}
        value={note}
        maxLength={300}
        data-autofocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {decide.error !== null && <Problem error={decide.error} />}
    </ReasonDialog>
  )
}
