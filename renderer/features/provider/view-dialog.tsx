import { Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SavedViewItem } from '../../../shared/contract/directory.ts'
import type { DirectoryView } from '../../../shared/domain/directory-view.ts'
import { useCommand } from '../../api/use-call.ts'
import { directoryText } from '../../text/provider.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'

type ViewDialogProps = {
  readonly view: DirectoryView
  /** The view that was chosen before, where this person may change it. */
  readonly chosen: SavedViewItem | undefined
  readonly onSaved: (viewId: string) => void
  readonly onClose: () => void
}

/** Keeps the present condition, columns and order under a name, or in the place of the chosen view. */
export function ViewDialog({ view, chosen, onSaved, onClose }: ViewDialogProps) {
  const save = useCommand('directory.saveView')
  const [isNew, setIsNew] = useState(chosen === undefined)
  const [name, setName] = useState(chosen?.name ?? '')
  const [isShared, setIsShared] = useState(chosen?.isShared ?? false)
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const target = isNew || chosen === undefined ? { id: null, version: 0 } : chosen
    const { id, version } = target
    save.mutate(
      { id, version, name, isShared, view },
      {
        onSuccess: (saved) => {
          onSaved(saved.id)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={directoryText.saveView}
      size={480}
      isDirty={name !== (chosen?.name ?? '')}
      isBusy={save.isPending}
      error={save.error}
      onSave={submit}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text size="sm">{directoryText.saveViewHint}</Text>
        {chosen !== undefined && (
          <Radio.Group
            label={directoryText.whichView}
            value={isNew ? 'new' : 'old'}
            onChange={(value) => setIsNew(value === 'new')}
          >
            <Stack gap={4} mt={4}>
              <Radio value="old" label={directoryText.replaceView(chosen.name)} />
              <Radio value="new" label={directoryText.newView} />
            </Stack>
          </Radio.Group>
        )}
        <TextInput
          label={directoryText.viewName}
          required
          maxLength={40}
          data-autofocus
          value={name}
          error={save.error?.wire.fields?.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label={directoryText.shareView}
          checked={isShared}
          onChange={(event) => setIsShared(event.currentTarget.checked)}
        />
      </Stack>
    </FormDialog>
  )
}
