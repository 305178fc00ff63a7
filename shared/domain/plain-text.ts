import { z } from 'zod'

const CONTROL = /\p{Cc}/u
const CONTROL_BUT_LINES = /[^\P{Cc}\n\r\t]/u
const REFUSAL = '使えない文字（制御文字）が入っています。入力し直してください。'

/** One line that a person writes: no line breaks or other control characters; they come in with pasted text. */
export const plainLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !CONTROL.test(text), { error: REFUSAL })

/** Several lines that a person writes. */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !CONTROL_BUT_LINES.test(text), { error: REFUSAL })
