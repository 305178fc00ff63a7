import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, NativeSelect } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { InquirySaid } from '../../../shared/contract/inquiry.ts'
import { addDays, localDate } from '../../../shared/domain/local-date.ts'
import { type InquiryAnswer, InquiryMethod } from '../../../shared/domain/inquiry.ts'
import { useSession } from '../../app/session-context.ts'
import { common } from '../../text/common.ts'
import {
  answerText,
  callBackPresets,
  conditionPresets,
  declinePresets,
  inquiryMethodText,
  inquiryText,
} from '../../text/inquiry.ts'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { AnswerPresets, type Preset } from './answer-presets.tsx'
import classes from './inquiry.module.css'
import type { Asked } from './use-inquiry-actions.ts'

type AnswerStripProps = {
  readonly asked: Asked
  readonly answer: Exclude<InquiryAnswer, 'accepted'>
  readonly isBusy: boolean
  readonly onRecord: (said: InquirySaid) => void
  readonly onClose: () => void
}

type StripForm = UseFormReturn<InquirySaid>

/** What was said with an answer: one more key for the usual words, or free words and Enter. Escape leaves. */
export function AnswerStrip({ asked, answer, isBusy, onRecord, onClose }: AnswerStripProps) {
  const box = useRef<HTMLFormElement>(null)
  const { inquiry } = asked
  const isSame = inquiry?.state === answer
  const form = useForm<InquirySaid>({
    resolver: zodResolver(InquirySaid),
    defaultValues: {
      reason: isSame ? inquiry.reason : '',
      contactPerson: inquiry?.contactPerson ?? '',
      method: inquiry?.method ?? 'phone',
      callBackOn: isSame ? inquiry.callBackOn : null,
      callBackTime: isSame ? inquiry.callBackTime : '',
    },
  })
  const record = form.handleSubmit((said) => {
    if (answer !== 'waiting' && said.reason === '')
      return form.setError('reason', { message: inquiryText.reasonMissing }, { shouldFocus: true })
    return onRecord(said)
  })
  useEffect(() => {
    // A condition is worded; the other answers are one more digit.
    if (answer === 'conditional') form.setFocus('reason')
    else box.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [answer, form])
  const presets = usePresets(form, answer, () => void record())
  const onKeyDown = (event: KeyboardEvent) => {
    guardConversion(event)
    // The keys of the list below must not hear what is typed here.
    event.stopPropagation()
    if (event.key === 'Escape') return onClose()
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    const preset = isTyping || answer === 'conditional' ? undefined : presets[Number(event.key) - 1]
    if (preset === undefined) return
    event.preventDefault()
    preset.choose()
  }
  return (
    <form
      ref={box}
      className={classes.strip}
      aria-label={inquiryText.stripTitle(asked.name, answerText[answer])}
      onSubmit={(event) => void record(event)}
      onKeyDown={onKeyDown}
      noValidate
    >
      <AnswerPresets presets={presets} label={answerText[answer]} hasDigits={answer !== 'conditional'} />
      <StripFields form={form} answer={answer} />
      <Group gap="xs" justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {common.cancel}　<kbd>{inquiryText.escapeKey}</kbd>
        </Button>
        <Button size="compact-sm" type="submit" loading={isBusy}>
          {inquiryText.record}　<kbd>{inquiryText.enterKey}</kbd>
        </Button>
      </Group>
    </form>
  )
}

function StripFields({ form, answer }: { form: StripForm; answer: AnswerStripProps['answer'] }) {
  return (
    <div className={classes.stripFields}>
      {answer === 'waiting' ? (
        <>
          <FormEraDate
            control={form.control}
            name="callBackOn"
            label={inquiryText.callBackOn}
            placeholder={inquiryText.callBackOnExample}
          />
          <FormText
            control={form.control}
            name="callBackTime"
            label={inquiryText.callBackTime}
            placeholder={inquiryText.callBackTimeExample}
          />
        </>
      ) : (
        <FormText
          control={form.control}
          name="reason"
          label={answer === 'conditional' ? inquiryText.condition : inquiryText.reason}
          required
        />
      )}
      <FormText
        control={form.control}
        name="contactPerson"
        label={inquiryText.contactPerson}
        placeholder={inquiryText.contactPersonExample}
      />
      <NativeSelect
        label={inquiryText.method}
        data={InquiryMethod.options.map((value) => ({ value, label: inquiryMethodText[value] }))}
        {...form.register('method')}
      />
    </div>
  )
}

/** The usual words of an answer. A refusal and a day to call back are recorded at once, a condition is worded first. */
function usePresets(form: StripForm, answer: AnswerStripProps['answer'], record: () => void): Preset[] {
  const { today } = useSession()
  if (answer === 'waiting')
    return callBackPresets.map(({ word, days }) => ({
      word,
      choose: () => {
        form.setValue('callBackOn', addDays(localDate(today), days))
        record()
      },
    }))
  const words: readonly string[] = answer === 'conditional' ? conditionPresets : declinePresets
  return words.map((word) => ({
    word,
    choose: () => {
      form.setValue('reason', word)
      if (answer === 'declined') record()
      else form.setFocus('reason')
    },
  }))
}
