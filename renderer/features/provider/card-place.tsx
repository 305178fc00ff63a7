import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useCall } from '../../api/use-call.ts'
import { cardFormText } from '../../text/provider.ts'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { CardFormValues } from './card-form-values.ts'
import classes from './card-form.module.css'

type Form = Pick<UseFormReturn<CardFormValues>, 'control' | 'setValue'>

export function CardPlace({ form: { control, setValue } }: { form: Form }) {
  const places = useCall('provider.listPlaces', {})
  const code = useWatch({ control, name: 'municipalityCode' })
  const districts = places.data?.find(({ municipalityCode }) => municipalityCode === code)?.districts ?? []
  return (
    <Panel heading={cardFormText.place}>
      <div className={classes.two}>
        <FormSelect
          control={control}
          name="municipalityCode"
          label={cardFormText.municipality}
          withAsterisk
          data={(places.data ?? []).map(({ municipalityCode, name }) => ({
            value: municipalityCode,
            label: name,
          }))}
          onOptionSubmit={(chosen) => {
            if (chosen !== code) setValue('districtCode', null, { shouldDirty: true })
          }}
        />
        <FormSelect
          control={control}
          name="districtCode"
          label={cardFormText.district}
          placeholder={cardFormText.districtUnknown}
          clearable
          disabled={districts.length === 0}
          data={districts.map((district) => ({ value: district.code, label: district.name }))}
        />
        <FormText control={control} name="postalCode" label={cardFormText.postalCode} inputMode="numeric" />
        <FormText control={control} name="address" label={cardFormText.address} />
      </div>
    </Panel>
  )
}
