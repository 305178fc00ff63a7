import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { OpenedTable } from '../../../shared/contract/import-views.ts'
import type { ListMapping, ListSource } from '../../../shared/domain/list-mapping.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { wizardText } from '../../text/import.ts'
import { AskingModal } from '../../ui/asking-modal.tsx'
import { CallStates } from '../../ui/call-states.tsx'
import { Problem } from '../../ui/problem.tsx'
import { headOf } from './head-of.ts'
import { WizardPreview } from './wizard-preview.tsx'
import { WizardSettings } from './wizard-settings.tsx'
import { WizardTable } from './wizard-table.tsx'

type ListWizardProps = {
  readonly table: OpenedTable
  /** Rules that were found or set for it already. */
  readonly before: ListSource | null
  readonly onSaved: (source: ListSource) => void
  readonly onClose: () => void
}

/** How a list of somebody's own making is read: its headings, what each column holds, and what is the same for all rows. */
export function ListWizard(props: ListWizardProps) {
  const suggestion = useCall('listSource.suggest', { head: headOf(props.table) })
  return (
    <AskingModal onClose={props.onClose} size="min(76rem, 96vw)" title={wizardText.title(props.table.name)}>
      <CallStates of={suggestion}>
        {({ saved, guess }) => <WizardForm {...props} start={props.before ?? saved} guess={guess} />}
      </CallStates>
    </AskingModal>
  )
}

type FormProps = ListWizardProps & { readonly start: ListSource | null; readonly guess: ListMapping }

function WizardForm({ table, start, guess, onSaved, onClose }: FormProps) {
  const head = headOf(table)
  const [name, setName] = useState(start?.name ?? '')
  const [mapping, setMapping] = useState<ListMapping>(start?.mapping ?? guess)
  const save = useCommand('listSource.save')
  const preview = useCall('listSource.preview', { head, mapping })
  const onSave = () =>
    save.mutate(
      { id: start?.id ?? null, version: start?.version ?? 0, name: name.trim(), head, mapping },
      { onSuccess: onSaved },
    )
  return (
    <>
      <Text size="sm" mb="xs">
        {wizardText.about}
      </Text>
      <WizardSettings
        head={head}
        name={name}
        nameError={save.error?.wire.fields?.['name']}
        onName={setName}
        mapping={mapping}
        onMapping={setMapping}
      />
      <WizardTable head={head} mapping={mapping} onMapping={setMapping} />
      <CallStates of={preview}>{(rows) => <WizardPreview rows={rows} />}</CallStates>
      {save.error !== null && save.error.wire.fields?.['name'] === undefined && (
        <Problem error={save.error} />
      )}
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        {/* No form: Enter chooses in the fields above, and would save half-made rules. */}
        <Button
          loading={save.isPending}
          disabled={preview.data?.every(({ problem }) => problem !== null) ?? true}
          onClick={onSave}
        >
          {wizardText.save}
        </Button>
      </Group>
    </>
  )
}
