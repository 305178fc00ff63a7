import { ActionIcon, Button, Checkbox, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form'
import { formText } from '../../text/patient-form.ts'
import { FormText } from '../../ui/form-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './patient-form.module.css'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'

const MOST_CONTACTS = 10
const NOBODY = { name: '', relation: '', phone: '', isKeyPerson: false, isMainCarer: false }

/** Whom to phone; who of them decides with the patient, and who cares at home. */
export function ContactsSection({
  form,
}: {
  form: UseFormReturn<PatientFormValues, unknown, PatientFormInput>
}) {
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'patient.contacts' })
  return (
    <Panel use="form" heading={formText.sections.contacts}>
      {fields.length === 0 && (
        <Text size="sm" mb="xs">
          {formText.noContacts}
        </Text>
      )}
      {fields.map(({ id }, index) => (
        <fieldset key={id} style={{ border: 0, margin: 0, padding: 0 }}>
          <legend className="mantine-visually-hidden" style={{ fontSize: 0 }}>
            {formText.contactNo(index + 1)}
          </legend>
          <div className={classes.contact}>
            <FormText
              control={control}
              name={`patient.contacts.${index}.name`}
              label={formText.contactName}
              required
            />
            <FormText
              control={control}
              name={`patient.contacts.${index}.relation`}
              label={formText.relation}
            />
            <FormText
              control={control}
              name={`patient.contacts.${index}.phone`}
              label={formText.phone}
              inputMode="tel"
            />
            <Mark form={form} name={`patient.contacts.${index}.isKeyPerson`} label={formText.keyPerson} />
            <Mark form={form} name={`patient.contacts.${index}.isMainCarer`} label={formText.mainCarer} />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={formText.removeContact(index + 1)}
              title={formText.removeContact(index + 1)}
              onClick={() => remove(index)}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </div>
        </fieldset>
      ))}
      {fields.length < MOST_CONTACTS && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => append(NOBODY)}
        >
          {formText.addContact}
        </Button>
      )}
    </Panel>
  )
}

type MarkName = `patient.contacts.${number}.${'isKeyPerson' | 'isMainCarer'}`

function Mark({
  form,
  name,
  label,
}: {
  form: UseFormReturn<PatientFormValues, unknown, PatientFormInput>
  name: MarkName
  label: string
}) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <Checkbox ref={ref} label={label} checked={value} onChange={onChange} onBlur={onBlur} mb={9} />
      )}
    />
  )
}
