import { Grid } from '@mantine/core'
import { type Control } from 'react-hook-form'
import { useLocation } from 'wouter'
import { z } from 'zod'
import { type CareGroup, CareGroupContent, CareGroupStatus } from '../../../shared/domain/care-group.ts'
import { Visibility } from '../../../shared/domain/provider.ts'
import { useCall } from '../../api/use-call.ts'
import { careGroupPageText, groupStatusText } from '../../text/care-group.ts'
import { visibilityText } from '../../text/provider.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormMultiSelect } from '../../ui/form-multi-select.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'
import { groupAddress, useGroupWords } from './use-group-words.ts'

const Form = z.object({ group: CareGroupContent })
type Form = z.infer<typeof Form>

const NEW: CareGroupContent = {
  kind: '',
  name: '',
  about: '',
  operator: '',
  phone: '',
  fax: '',
  contact: '',
  status: 'running',
  medicalAreaCode: null,
  municipalityCodes: [],
  visibility: 'internal',
  sinceOn: null,
  untilOn: null,
  note: '',
}

function contentOf(group: CareGroup | undefined): CareGroupContent {
  if (group === undefined) return NEW
  const {
    id: _id,
    referenceCode: _code,
    source: _source,
    isFictional: _isFictional,
    version: _version,
    updatedAt: _at,
    updatedBy: _by,
    ...content
  } = group
  return content
}

/** A new group, or one whose facts change; one of the public documents becomes ours by it. */
export function GroupDialog({ group, onClose }: { group: CareGroup | undefined; onClose: () => void }) {
  const [, goTo] = useLocation()
  const { form, dialog } = useDialogForm({
    schema: Form,
    defaultValues: { group: contentOf(group) },
    isCheckedEarly: true,
    call: 'careGroup.save',
    inputOf: (written) => ({
      groupId: group?.id ?? null,
      version: group?.version ?? 0,
      group: written.group,
    }),
    saved: careGroupPageText.saved,
    onSaved: ({ id }) => {
      if (id !== group?.id) goTo(groupAddress(id))
    },
    onClose,
  })
  return (
    <FormDialog
      title={group === undefined ? careGroupPageText.newTitle : careGroupPageText.editOf(group.name)}
      size={820}
      {...dialog}
    >
      <Grid gap="sm">
        <Who control={form.control} />
        <Where control={form.control} />
      </Grid>
    </FormDialog>
  )
}

const text = careGroupPageText

function Who({ control }: { control: Control<Form> }) {
  const { words } = useGroupWords()
  return (
    <>
      <Grid.Col span={5}>
        <FormSelect
          control={control}
          name="group.kind"
          label={text.kind}
          withAsterisk
          data-autofocus
          data={(words?.kinds ?? []).map(({ code, word }) => ({ value: code, label: word }))}
        />
      </Grid.Col>
      <Grid.Col span={7}>
        <FormText control={control} name="group.name" label={text.name} withAsterisk />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormTextarea control={control} name="group.about" label={text.about} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="group.operator" label={text.operator} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="group.contact" label={text.contact} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="group.phone" label={text.phone} inputMode="tel" />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="group.fax" label={text.fax} inputMode="tel" />
      </Grid.Col>
    </>
  )
}

function Where({ control }: { control: Control<Form> }) {
  const tree = useCall('provider.countByArea', {}).data ?? []
  const places = useCall('provider.listPlaces', {}).data ?? []
  const medical = tree.filter(({ key }) => key.startsWith('medical:') && !key.includes('/'))
  return (
    <>
      <Grid.Col span={6}>
        <FormSelect
          control={control}
          name="group.medicalAreaCode"
          label={text.medicalArea}
          clearable
          data={medical.map(({ key, name }) => ({ value: key.replace('medical:', ''), label: name }))}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormMultiSelect
          control={control}
          name="group.municipalityCodes"
          label={text.municipalities}
          data={places.map(({ municipalityCode, name }) => ({ value: municipalityCode, label: name }))}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormSelect
          control={control}
          name="group.status"
          label={text.status}
          data={CareGroupStatus.options.map((value) => ({ value, label: groupStatusText[value] }))}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormSelect
          control={control}
          name="group.visibility"
          label={text.visibility}
          description={text.visibilityNote}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={Visibility.options.map((value) => ({ value, label: visibilityText[value] }))}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormEraDate control={control} name="group.sinceOn" label={text.since} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormEraDate control={control} name="group.untilOn" label={text.until} />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormTextarea control={control} name="group.note" label={text.note} />
      </Grid.Col>
    </>
  )
}
