import { Grid, Text } from '@mantine/core'
import { useController } from 'react-hook-form'
import { z } from 'zod'
import { type SubArea, SubAreaContent } from '../../../shared/domain/sub-area.ts'
import { subAreaColorText, subAreaPatternText, subAreaText, subAreaUseText } from '../../text/sub-area.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormMultiSelect } from '../../ui/form-multi-select.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'
import { DistrictChoice } from './district-choice.tsx'

const Form = z.object({ area: SubAreaContent })
type Form = z.infer<typeof Form>

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const NEW: SubAreaContent = {
  name: '',
  color: 'blue',
  pattern: 'plain',
  districtCodes: [],
  uses: ['directory', 'groups', 'disaster'],
  note: '',
}

type SubAreaDialogProps = {
  readonly area: SubArea | undefined
  readonly others: readonly SubArea[]
  readonly onClose: () => void
}

/** Name, colour and districts of an area. */
export function SubAreaDialog({ area, others, onClose }: SubAreaDialogProps) {
  const {
    id: _id,
    version: _v,
    updatedAt: _at,
    updatedBy: _by,
    ...content
  } = area ?? { ...NEW, id: null, version: 0, updatedAt: null, updatedBy: null }
  const { form, dialog } = useDialogForm({
    schema: Form,
    defaultValues: { area: content },
    call: 'subArea.save',
    inputOf: (written) => ({
      subAreaId: area?.id ?? null,
      version: area?.version ?? 0,
      area: written.area,
    }),
    saved: subAreaText.saved,
    onClose,
  })
  const { control } = form
  const districts = useController({ control, name: 'area.districtCodes' })
  return (
    <FormDialog
      title={area === undefined ? subAreaText.add : subAreaText.editOf(area.name)}
      size={760}
      {...dialog}
    >
      <Grid gap="sm">
        <Grid.Col span={6}>
          <FormText control={control} name="area.name" label={subAreaText.name} withAsterisk data-autofocus />
        </Grid.Col>
        <Grid.Col span={3}>
          <FormSelect
            control={control}
            name="area.color"
            label={subAreaText.color}
            data={options(subAreaColorText)}
          />
        </Grid.Col>
        <Grid.Col span={3}>
          <FormSelect
            control={control}
            name="area.pattern"
            label={subAreaText.pattern}
            data={options(subAreaPatternText)}
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormMultiSelect
            control={control}
            name="area.uses"
            label={subAreaText.uses}
            data={options(subAreaUseText)}
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormText control={control} name="area.note" label={subAreaText.note} />
        </Grid.Col>
      </Grid>
      <DistrictChoice
        chosen={districts.field.value}
        onChange={districts.field.onChange}
        others={others.filter(({ id }) => id !== area?.id)}
      />
      {districts.fieldState.error !== undefined && (
        <Text size="sm" c="red" role="alert">
          {subAreaText.noDistrict}
        </Text>
      )}
    </FormDialog>
  )
}
