import { Alert } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { Link } from 'wouter'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { cardFormText } from '../../text/provider.ts'
import { FormText } from '../../ui/form-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { CardFormValues } from './card-form-values.ts'
import classes from './card-form.module.css'
import { providerAddress } from './provider-address.ts'

type Form = Pick<UseFormReturn<CardFormValues>, 'control'>

export function CardNumbers({ form: { control }, cardId }: { form: Form; cardId: ProviderId | null }) {
  return (
    <Panel heading={cardFormText.numbers}>
      <div className={classes.two}>
        <FormText control={control} name="phone" label={cardFormText.phone} inputMode="tel" />
        <FormText control={control} name="fax" label={cardFormText.fax} inputMode="tel" />
        <FormText control={control} name="phoneNight" label={cardFormText.phoneNight} inputMode="tel" />
        <FormText control={control} name="contact" label={cardFormText.contact} />
        <FormText control={control} name="openDays" label={cardFormText.openDays} />
        <FormText control={control} name="url" label={cardFormText.url} inputMode="url" />
      </div>
      <Similar control={control} cardId={cardId} />
    </Panel>
  )
}

/** Says while typing that the number or the name is already on another card. */
function Similar({ control, cardId }: Pick<Form, 'control'> & { cardId: ProviderId | null }) {
  const [phone, name, municipalityCode] = useWatch({ control, name: ['phone', 'name', 'municipalityCode'] })
  const [asked] = useDebouncedValue(
    { phone: phone.slice(0, 40), name: name.slice(0, 120), municipalityCode: municipalityCode ?? '' },
    400,
  )
  const found = useCall('provider.findSimilar', { ...asked, exceptId: cardId })
  if (found.data === undefined || found.data.length === 0) return null
  return (
    <Alert
      role="status"
      color="orange"
      variant="light"
      mt="sm"
      icon={<IconAlertTriangle aria-hidden />}
      title={cardFormText.similar}
    >
      {found.data.map(({ id, name: other, phone: number }) => (
        <div key={id}>
          <Link href={providerAddress(id)}>{other}</Link>　{number}
        </div>
      ))}
    </Alert>
  )
}
