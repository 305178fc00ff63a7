import { TextInput, type TextInputProps } from '@mantine/core'
import { type Ref, useState } from 'react'
import { ageText } from '../../shared/domain/age-text.ts'
import { parseEraDate, toEraDate } from '../../shared/domain/japanese-era.ts'
import { LocalDate } from '../../shared/domain/local-date.ts'
import { fieldText } from '../text/fields.ts'
import { shortDay } from './short-day.ts'

/** 1937/3/4（木）, or with the age of a birthday: 1937/3/4・89歳. */
export function westernText(day: LocalDate, ageOn?: LocalDate): string {
  const weekday = fieldText.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return fieldText.dateAndAge(shortDay(day), weekday, ageOn === undefined ? undefined : ageText(day, ageOn))
}

const asDay = (value: string | null) => (value === null ? undefined : LocalDate.safeParse(value).data)

type EraDateFieldProps = {
  /** A day, null where none is written, or the text as typed where it is no day. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** For birthdays: the day on which the age is told (today). */
  readonly ageOn?: LocalDate
  readonly ref?: Ref<HTMLInputElement>
} & Omit<TextInputProps, 'value' | 'onChange' | 'ref' | 'description'>

/**
 * One field for a day in any writing: 昭和12年3月4日, S12.3.4, 1937-03-04, 19370304. Once it is read it shows the
 * era in the field and the western day (and the age) below. What cannot be read stays as typed and is an error.
 */
export function EraDateField({ value, onChange, ageOn, onBlur, ...props }: EraDateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const day = asDay(value)
  // An empty line keeps the page still when the day is read.
  const hasError = props.error !== undefined
  const settled = day === undefined ? (value ?? '') : toEraDate(day)
  return (
    <TextInput
      placeholder={ageOn === undefined ? fieldText.recentDateExample : fieldText.dateExample}
      {...props}
      description={day === undefined ? (hasError ? undefined : '\u00a0') : westernText(day, ageOn)}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={typed ?? settled}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text)
        onChange(text.trim() === '' ? null : (parseEraDate(text) ?? text))
      }}
      onBlur={(event) => {
        setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
