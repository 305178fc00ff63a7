import { useEffect, useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { call } from '../../api/client.ts'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'

type Place = CallOutput<'patient.lookUpPostalCode'>[number]

/** 747-1221 from what is typed: full width, without hyphen, with 〒; undefined while it is no whole code. */
function wholeCode(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/\D/gu, '')
  return digits.length === 7 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : undefined
}

/** Fills address and district as soon as a whole postal code is typed; an address written by hand stays. */
export function usePostalCode(form: UseFormReturn<PatientFormValues, unknown, PatientFormInput>) {
  const typed = useWatch({ control: form.control, name: 'patient.postalCode' })
  const [answer, setAnswer] = useState<{ code: string; places: Place[] } | null>(null)
  const code = wholeCode(typed)
  const isTouched = form.formState.dirtyFields.patient?.postalCode === true

  const take = (place: Place | undefined) => {
    if (place === undefined) return
    const written = form.getValues('patient.address')
    const isOurs = written === '' || (answer?.places ?? []).some(({ address }) => address === written)
    if (isOurs) form.setValue('patient.address', place.address, { shouldDirty: true })
    form.setValue('patient.districtCode', place.districtCode, { shouldDirty: true })
  }

  useEffect(() => {
    if (code === undefined || !isTouched || answer?.code === code) return
    if (code !== typed) form.setValue('patient.postalCode', code, { shouldDirty: true, shouldValidate: true })
    let isCurrent = true
    void call('patient.lookUpPostalCode', { postalCode: code }).then(
      (places) => {
        if (!isCurrent) return
        setAnswer({ code, places })
        if (places.length === 1) take(places[0])
      },
      // Without an answer the address is typed by hand.
      () => {},
    )
    return () => {
      isCurrent = false
    }
  })

  const places = answer !== null && answer.code === code ? answer.places : []
  return { places, isUnknown: answer?.code === code && code !== undefined && places.length === 0, take }
}
